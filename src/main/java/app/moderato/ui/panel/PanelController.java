package app.moderato.ui.panel;

import app.moderato.core.panel.Persona;
import app.moderato.ui.control.Avatar;
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
import app.moderato.ui.panel.PanelViewModel.State;
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
    private static final double NARROW_QUOTAS = 264;
    private static final int FILTERS = 2;
    private static final int NARROW_FILTERS = 1;

    private final PanelViewModel model;
    private final Messages messages = Messages.beside(PanelController.class);
    private final FilterMenu menus;
    private final BooleanProperty opened = new SimpleBooleanProperty();
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

    @FXML
    private VBox detail;

    @FXML
    private Avatar avatar;

    @FXML
    private Label name;

    @FXML
    private Label who;

    @FXML
    private Button close;

    @FXML
    private VBox attributes;

    @FXML
    private Label prose;

    @FXML
    private Button interview;

    @FXML
    private Label weightsTitle;

    @FXML
    private WeightBars histogram;

    @FXML
    private Label weightNote;

    public PanelController(PanelViewModel model) {
        this.model = model;
        this.menus = new FilterMenu(messages, model.words());
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
        if (place instanceof Place.PanelOf(var person) && person != null) {
            model.select(person);
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
        table.scrollTo(Math.max(0, table.getSelectionModel().getSelectedIndex() - 3));
    }

    @FXML
    void initialize() {
        header.factsProperty().bind(model.factsProperty());
        trouble.textProperty().bind(model.troubleProperty());
        count.textProperty().bind(model.countProperty());
        search.textProperty().bindBidirectional(model.searchProperty());
        quotas.setCellFactory(_ -> new QuotaCell(messages, model.words()));
        quotas.setFocusTraversable(true);
        PeopleTable rows = new PeopleTable(table, model, messages);
        BooleanBinding narrow = header.widthProperty().lessThan(NARROW_BELOW);
        model.panelProperty().subscribe(this::show);
        model.selectedProperty().subscribe(this::show);
        model.filters().addListener((ListChangeListener<AttributeFilter>) change -> showFilters(narrow.get()));
        narrow.subscribe(now -> {
            rows.narrow(now);
            showFilters(now);
            dock(now);
            quotaColumn.setMinWidth(now ? NARROW_QUOTAS : QUOTAS);
            quotaColumn.setPrefWidth(now ? NARROW_QUOTAS : QUOTAS);
        });
        Shown.when(narrow.and(opened), over);
        Shown.when(narrow, close);
        Shown.when(model.interviewedProperty(), interview);
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
        if (!to.getChildren().contains(detail)) {
            from.getChildren().remove(detail);
            to.getChildren().add(detail);
        }
        Shown.set(!narrow, beside);
    }

    @FXML
    void retry() {
        model.retry();
    }

    @FXML
    void clear() {
        model.clear();
    }

    @FXML
    void interview() {
        model.interview();
    }

    @FXML
    void closeDetail() {
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
        weightsTitle.setText(
                messages.text("panel.weights.title", panel.profile().people()));
        weightNote.setText(words.weightNote(panel.profile()));
        histogram.show(
                panel.profile().weights(),
                messages.text(
                        "panel.weights.accessible",
                        PanelWords.two(panel.profile().lowest()),
                        PanelWords.two(panel.profile().highest())));
        show(model.selectedProperty().get());
    }

    private static void show(Kpi kpi, PanelWords.Figure figure) {
        kpi.setFigure(figure.figure());
        kpi.setUnit(figure.unit());
        kpi.setCaption(figure.caption());
    }

    private void show(@Nullable PersonRow row) {
        ReadPanel panel = model.panelProperty().get();
        if (row == null || panel == null) {
            return;
        }
        Persona persona = row.persona();
        avatar.setName(persona.name());
        name.setText(persona.name());
        who.setText(model.words().who(persona));
        prose.setText(panel.prose().tell(persona));
        histogram.choose(persona.weight());
        attributes
                .getChildren()
                .setAll(panel.profile().attributes().stream()
                        .map(attribute -> attribute(Captions.attribute(attribute.name()), row.value(attribute.name())))
                        .toList());
        attributes.getChildren().add(attribute(messages.text("panel.detail.weight"), PanelWords.two(persona.weight())));
    }

    private Node attribute(String caption, String value) {
        Label label = new Label(caption);
        label.getStyleClass().addAll("muted", "attribute-name");
        label.setWrapText(true);
        Label words = new Label(value.isEmpty() ? messages.text("panel.table.missing") : Captions.value(value));
        words.setWrapText(true);
        HBox line = new HBox(label, words);
        line.getStyleClass().add("attribute");
        line.getChildren().forEach(child -> ((Label) child).setMinHeight(Label.USE_PREF_SIZE));
        return line;
    }
}
