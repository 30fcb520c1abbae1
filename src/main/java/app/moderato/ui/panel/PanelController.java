package app.moderato.ui.panel;

import app.moderato.core.panel.PersonaId;
import app.moderato.file.panel.PanelLibrary;
import app.moderato.ui.control.EmptyState;
import app.moderato.ui.control.FileDialogs;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.PageHeader;
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
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Binds the page of the panel to its view model. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
public final class PanelController implements Page {
    private static final double NARROW_BELOW = 1024;
    private static final double QUOTA_WIDTH = 300;
    private static final String PEOPLE = "view-people";
    private static final String QUOTAS = "view-quotas";
    private static final String DIVERSITY = "view-diversity";
    private static final String STALE = "stale-values";

    private final PanelViewModel model;
    private final Messages messages = Messages.beside(PanelController.class);
    private final PersonDock dock;
    private final PeopleController people;
    private final QuotaListController quotas;
    private final PanelKeeping keeping;
    private final PanelToolsController tools;
    private final PanelFormController form;
    private final Parent node;

    @FXML
    private PageHeader header;

    @FXML
    private Segments views;

    @FXML
    private Strip undrawn;

    @FXML
    private Strip outcome;

    @FXML
    private VBox kpis;

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
    private VBox over;

    @FXML
    private VBox beside;

    public PanelController(PanelViewModel model, Desk desk, TaskRunner tasks, FileDialogs files) {
        this.model = model;
        BesideStudy besideStudy = new BesideStudy(desk, tasks, messages);
        PanelLibrary library = new PanelLibrary(desk.ports().workspaceFile().resolveSibling("panels"));
        this.keeping = new PanelKeeping(model, besideStudy, library, messages);
        PanelBringing bringing =
                new PanelBringing(keeping, new PeopleImport(tasks, keeping, besideStudy, messages), files, messages);
        PlanController planning = new PlanController(new PlanModel(model.editor(), desk, tasks, messages));
        this.form = new PanelFormController(model, bringing, planning);
        this.people = new PeopleController(model, this::openPerson);
        this.dock = new PersonDock(model, people::focus);
        this.quotas = new QuotaListController(model);
        StoryModel stories = new StoryModel(model, desk, tasks, keeping, messages);
        this.tools = new PanelToolsController(model, keeping, bringing, stories);
        this.node = FxmlLoader.load(this, messages);
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void find() {
        people.find();
    }

    @Override
    public void go(Place place) {
        if (place instanceof Place.PanelOf(var asked) && asked != null) {
            views.valueProperty().set(PEOPLE);
            model.select(asked);
            dock.open();
        } else if (model.unfinished()) {
            views.valueProperty().set(QUOTAS);
        }
    }

    @Override
    public void step(boolean forwards) {
        people.step(forwards);
    }

    @FXML
    void initialize() {
        header.factsProperty().bind(model.factsProperty());
        header.getTools().add(tools.node());
        trouble.textProperty().bind(model.troubleProperty());
        quotaColumn.setMinWidth(QUOTA_WIDTH);
        quotaColumn.setPrefWidth(QUOTA_WIDTH);
        fill(quotaColumn, quotas.node());
        fill(kpis, new FiguresController(model).node());
        fill(peopleView, people.node());
        fill(quotaView, form.node());
        fill(diversityView, new DiversityController(model, this::showPerson).node());
        BooleanBinding narrow = header.widthProperty().lessThan(NARROW_BELOW);
        people.follow(narrow);
        BooleanBinding any = model.panelProperty().isNotNull();
        BooleanBinding inPeople = Bindings.equal(views.valueProperty(), PEOPLE).and(any);
        dock.follow(narrow, inPeople, over, beside, columns);
        showByState();
        showByView(any);
    }

    private static void fill(VBox place, Node content) {
        VBox.setVgrow(content, Priority.ALWAYS);
        place.getChildren().setAll(content);
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
        tools.node().disableProperty().bind(read.not());
        busy.subscribe(now -> columns.setOpacity(now ? 0.6 : 1));
    }

    /** Where nobody could be drawn there is the form alone. */
    private void showByView(BooleanBinding any) {
        ObjectProperty<@Nullable Object> view = views.valueProperty();
        Shown.when(Bindings.equal(view, PEOPLE).and(any), peopleView);
        Shown.when(Bindings.equal(view, QUOTAS), quotaView);
        Shown.when(Bindings.equal(view, DIVERSITY).and(any), diversityView);
        Shown.when(Bindings.equal(view, QUOTAS).not().and(any.not()), unpeopled);
        Shown.when(any, quotaColumn, kpis);
        undrawn.textProperty().bind(model.staleSentenceProperty());
        Shown.when(model.staleProperty().and(Bindings.equal(view, QUOTAS).not()), undrawn);
        outcome.textProperty().bind(keeping.outcomeProperty());
        Shown.when(keeping.outcomeProperty().isNotEmpty(), outcome);
        model.staleProperty().subscribe(stale -> {
            for (Node old : List.of(quotas.list(), kpis, peopleView, diversityView)) {
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
        openPerson();
        people.focus();
    }

    private void openPerson() {
        dock.open();
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
    void answerTrouble() {
        model.answerTrouble();
    }
}
