package app.moderato.ui.panel;

import app.moderato.ui.control.EmptyState;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Kpi;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.PageHeader;
import app.moderato.ui.control.SearchField;
import app.moderato.ui.control.Shown;
import app.moderato.ui.control.Strip;
import app.moderato.ui.desk.Page;
import app.moderato.ui.desk.Place;
import app.moderato.ui.desk.StudyReading.State;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
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
    private static final double QUOTAS = 300;
    private static final int FILTERS = 2;
    private static final int NARROW_FILTERS = 1;

    private final PanelViewModel model;
    private final Messages messages = Messages.beside(PanelController.class);
    private final FilterMenu menus;
    private final BooleanProperty opened = new SimpleBooleanProperty();
    private final PersonController person;
    private final Parent node;

    @FXML
    private PageHeader header;

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

    public PanelController(PanelViewModel model) {
        this.model = model;
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
            model.select(asked);
            opened.set(true);
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
        quotaColumn.setMinWidth(QUOTAS);
        quotaColumn.setPrefWidth(QUOTAS);
        PeopleTable rows = new PeopleTable(table, model, messages);
        BooleanBinding narrow = header.widthProperty().lessThan(NARROW_BELOW);
        model.panelProperty().subscribe(this::show);
        model.filters().addListener((ListChangeListener<AttributeFilter>) change -> showFilters(narrow.get()));
        narrow.subscribe(now -> {
            rows.narrow(now);
            showFilters(now);
            dock(now);
        });
        Shown.when(narrow.and(opened), over);
        person.closable(narrow);
        Shown.when(model.filteredProperty(), count, clear);
        openWithTable();
        showByState();
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
        BooleanExpression any = BooleanExpression.booleanExpression(
                model.panelProperty().map(panel -> true).orElse(false));
        BooleanExpression busy = state.isEqualTo(State.LOADING);
        Shown.when(model.troubleProperty().isNotEmpty(), trouble);
        trouble.actionProperty()
                .bind(Bindings.when(state.isEqualTo(State.ERROR))
                        .then(messages.text("panel.trouble.again"))
                        .otherwise(messages.text("panel.trouble.close")));
        Shown.when(busy.and(any), loading);
        Shown.when(busy.and(any.not()), skeleton);
        Shown.when(state.isEqualTo(State.ERROR).and(any.not()), empty);
        Shown.when(any, columns);
        busy.subscribe(now -> columns.setOpacity(now ? 0.6 : 1));
    }

    /** Beside the table, or over it. */
    private void dock(boolean narrow) {
        VBox from = narrow ? beside : over;
        VBox to = narrow ? over : beside;
        from.getChildren().clear();
        to.getChildren().setAll(person.node());
        Shown.set(!narrow, beside);
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
        PanelWords words = model.words();
        show(people, words.people(panel.profile(), panel.study().study().panel()));
        show(effective, words.effective(panel.profile()));
        show(weights, words.weights(panel.profile()));
        show(twins, words.twins(panel.profile()));
    }

    private static void show(Kpi kpi, PanelWords.Figure figure) {
        kpi.setFigure(figure.figure());
        kpi.setUnit(figure.unit());
        kpi.setCaption(figure.caption());
    }
}
