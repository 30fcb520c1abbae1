package app.moderato.ui.panel;

import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.PanelSpec;
import app.moderato.file.panel.PanelLibrary;
import app.moderato.ui.control.EmptyState;
import app.moderato.ui.control.FileDialogs;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Kpi;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.PageHeader;
import app.moderato.ui.control.SearchField;
import app.moderato.ui.control.Segments;
import app.moderato.ui.control.Shown;
import app.moderato.ui.control.Strip;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.Page;
import app.moderato.ui.desk.Place;
import app.moderato.ui.desk.StudyReading.State;
import app.moderato.ui.task.TaskRunner;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Binds the page of the panel to its view model. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
public final class PanelController implements Page {
    private static final double NARROW_BELOW = 1024;
    private static final double QUOTA_WIDTH = 300;
    private static final int FILTERS = 2;
    private static final int NARROW_FILTERS = 1;
    private static final String PEOPLE = "view-people";
    private static final String QUOTAS = "view-quotas";
    private static final String DIVERSITY = "view-diversity";
    private static final String STALE = "stale-values";

    private final PanelViewModel model;
    private final Messages messages = Messages.beside(PanelController.class);
    private final FilterMenu menus;
    private final BooleanProperty opened = new SimpleBooleanProperty();
    private final PersonController person;
    private final PanelKeeping keeping;
    private final PanelBringing bringing;
    private final PanelFormController form;
    private final Parent node;

    @FXML
    private PageHeader header;

    @FXML
    private Segments views;

    @FXML
    private Button bring;

    @FXML
    private Button rebuild;

    @FXML
    private MenuButton more;

    @FXML
    private Strip undrawn;

    @FXML
    private Strip outcome;

    @FXML
    private HBox kpis;

    @FXML
    private VBox peopleView;

    @FXML
    private VBox quotaView;

    @FXML
    private VBox diversityView;

    @FXML
    private EmptyState unpeopled;

    @FXML
    private Node loading;

    @FXML
    private Strip trouble;

    @FXML
    private EmptyState empty;

    @FXML
    private Node skeleton;

    @FXML
    private HBox columns;

    @FXML
    private VBox quotaColumn;

    @FXML
    private Label quotaTitle;

    @FXML
    private Label quotaCaption;

    @FXML
    private Node tickKey;

    @FXML
    private ListView<QuotaRow> quotas;

    @FXML
    private Kpi people;

    @FXML
    private Kpi effective;

    @FXML
    private Kpi weights;

    @FXML
    private Kpi twins;

    @FXML
    private HBox filters;

    @FXML
    private SearchField search;

    @FXML
    private Label count;

    @FXML
    private Button clear;

    @FXML
    private TableView<PersonRow> table;

    @FXML
    private VBox over;

    @FXML
    private VBox beside;

    public PanelController(PanelViewModel model, Desk desk, TaskRunner tasks, FileDialogs files) {
        this.model = model;
        BesideStudy besideStudy = new BesideStudy(desk, tasks, messages);
        PanelLibrary library = new PanelLibrary(desk.ports().workspaceFile().resolveSibling("panels"));
        this.keeping = new PanelKeeping(model, besideStudy, library, messages);
        this.bringing =
                new PanelBringing(keeping, new PeopleImport(tasks, keeping, besideStudy, messages), files, messages);
        this.form = new PanelFormController(model, bringing);
        this.menus = new FilterMenu(messages, model.words());
        this.person = new PersonController(model, this::closeDetail);
        this.node = FxmlLoader.load(this, messages);
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void find() {
        search.requestFocus();
    }

    @Override
    public void go(Place place) {
        if (place instanceof Place.PanelOf(var asked) && asked != null) {
            views.valueProperty().set(PEOPLE);
            model.select(asked);
            opened.set(true);
        } else if (model.unfinished()) {
            views.valueProperty().set(QUOTAS);
        }
    }

    @Override
    public void step(boolean forwards) {
        if (forwards) {
            table.getSelectionModel().selectNext();
        } else {
            table.getSelectionModel().selectPrevious();
        }
        table.scrollTo(Math.max(0, table.getSelectionModel().getSelectedIndex() - 8));
    }

    @FXML
    void initialize() {
        header.factsProperty().bind(model.factsProperty());
        trouble.textProperty().bind(model.troubleProperty());
        count.textProperty().bind(model.countProperty());
        search.textProperty().bindBidirectional(model.searchProperty());
        quotas.setCellFactory(_ -> new QuotaCell(messages, model.words()));
        quotas.setFocusTraversable(true);
        quotaColumn.setMinWidth(QUOTA_WIDTH);
        quotaColumn.setPrefWidth(QUOTA_WIDTH);
        PeopleTable rows = new PeopleTable(table, model, messages);
        BooleanBinding narrow = header.widthProperty().lessThan(NARROW_BELOW);
        model.panelProperty().subscribe(this::show);
        model.filters().addListener((ListChangeListener<AttributeFilter>) change -> showFilters(narrow.get()));
        narrow.subscribe(now -> {
            rows.narrow(now);
            showFilters(now);
            dock(now);
        });
        BooleanBinding any = model.panelProperty().isNotNull();
        BooleanBinding inPeople = Bindings.equal(views.valueProperty(), PEOPLE).and(any);
        Shown.when(narrow.and(opened).and(inPeople), over);
        Shown.when(narrow.not().and(inPeople), beside);
        person.closable(narrow);
        Shown.when(model.filteredProperty(), count, clear);
        quotaView.getChildren().setAll(form.node());
        diversityView.getChildren().setAll(new DiversityController(model, this::showPerson).node());
        model.designProperty().subscribe(design -> showKpis());
        model.copiesProperty().subscribe(found -> showKpis());
        openWithTable();
        showByState();
        showByView(any);
    }

    /** Where the details lie over the table, they come when somebody is asked for, and go with Esc. */
    private void openWithTable() {
        table.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY
                    && table.getSelectionModel().getSelectedItem() != null) {
                opened.set(true);
            }
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                opened.set(true);
            }
        });
        columns.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && over.isVisible()) {
                closeDetail();
                event.consume();
            }
        });
    }

    private void showByState() {
        var state = model.stateProperty();
        BooleanBinding read = model.designProperty().isNotNull();
        BooleanExpression busy = state.isEqualTo(State.LOADING);
        Shown.when(model.troubleProperty().isNotEmpty(), trouble);
        trouble.actionProperty()
                .bind(Bindings.when(state.isEqualTo(State.ERROR))
                        .then(messages.text("panel.trouble.again"))
                        .otherwise(messages.text("panel.trouble.close")));
        Shown.when(busy.and(read), loading);
        Shown.when(busy.and(read.not()), skeleton);
        Shown.when(state.isEqualTo(State.ERROR).and(read.not()), empty);
        Shown.when(read, columns);
        bring.disableProperty().bind(read.not());
        rebuild.disableProperty().bind(read.not());
        more.disableProperty().bind(read.not());
        busy.subscribe(now -> columns.setOpacity(now ? 0.6 : 1));
    }

    /** Where nobody could be drawn there is the form alone. */
    private void showByView(BooleanBinding any) {
        ObjectProperty<@Nullable Object> view = views.valueProperty();
        BooleanBinding people = Bindings.equal(view, PEOPLE);
        Shown.when(people.and(any), peopleView);
        Shown.when(Bindings.equal(view, QUOTAS), quotaView);
        Shown.when(Bindings.equal(view, DIVERSITY).and(any), diversityView);
        Shown.when(Bindings.equal(view, QUOTAS).not().and(any.not()), unpeopled);
        Shown.when(any, quotaColumn, kpis);
        undrawn.textProperty().bind(model.staleSentenceProperty());
        Shown.when(model.staleProperty().and(Bindings.equal(view, QUOTAS).not()), undrawn);
        outcome.textProperty().bind(keeping.outcomeProperty());
        Shown.when(keeping.outcomeProperty().isNotEmpty(), outcome);
        model.staleProperty().subscribe(stale -> {
            for (Node old : List.of(quotas, kpis, peopleView, diversityView)) {
                old.getStyleClass().remove(STALE);
                if (stale) {
                    old.getStyleClass().add(STALE);
                }
            }
        });
    }

    private void showPerson(PersonaId id) {
        views.valueProperty().set(PEOPLE);
        model.select(id);
        opened.set(true);
        table.requestFocus();
    }

    @FXML
    void showQuotas() {
        views.valueProperty().set(QUOTAS);
    }

    @FXML
    void closeOutcome() {
        keeping.close();
    }

    @FXML
    void importPeople() {
        bringing.people(node);
    }

    @FXML
    void rebuild() {
        model.editor().drawAnew();
    }

    @FXML
    void freeze() {
        keeping.freeze();
    }

    @FXML
    void keep() {
        bringing.keep(node);
    }

    @FXML
    void library() {
        bringing.library(node);
    }

    /** Beside the table, or over it. */
    private void dock(boolean narrow) {
        VBox from = narrow ? beside : over;
        VBox to = narrow ? over : beside;
        from.getChildren().clear();
        to.getChildren().setAll(person.node());
    }

    @FXML
    void answerTrouble() {
        model.answerTrouble();
    }

    @FXML
    void clear() {
        model.clear();
    }

    private void closeDetail() {
        opened.set(false);
        table.requestFocus();
    }

    private void showFilters(boolean narrow) {
        filters.getChildren().setAll(menus.buttons(model.filters(), narrow ? NARROW_FILTERS : FILTERS));
    }

    private void show(@Nullable ReadPanel panel) {
        if (panel == null) {
            return;
        }
        boolean targets = !panel.profile().goals().isEmpty();
        quotaTitle.setText(messages.text(targets ? "panel.quota.title" : "panel.quota.made-up"));
        quotaCaption.setText(messages.text(targets ? "panel.quota.achieved" : "panel.quota.no-target"));
        Shown.set(targets, tickKey);
        quotas.getItems().setAll(panel.quotas());
    }

    private void showKpis() {
        ReadPanel panel = model.panelProperty().get();
        ReadDesign design = model.designProperty().get();
        if (panel == null || design == null) {
            return;
        }
        PanelWords words = model.words();
        PanelSpec spec = design.study().study().panel();
        show(people, words.people(panel.profile(), spec));
        show(effective, words.effective(panel.profile()));
        show(weights, words.weights(panel.profile(), spec));
        show(twins, words.copies(model.copiesProperty().get(), panel.profile().people()));
    }

    private static void show(Kpi kpi, PanelWords.Figure figure) {
        kpi.setFigure(figure.figure());
        kpi.setUnit(figure.unit());
        kpi.setCaption(figure.caption());
    }
}
