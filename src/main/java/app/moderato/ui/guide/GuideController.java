package app.moderato.ui.guide;

import app.moderato.core.analysis.Verdict;
import app.moderato.core.study.GuideOutline;
import app.moderato.core.study.QuestionId;
import app.moderato.ui.control.EmptyState;
import app.moderato.ui.control.FileDialogs;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.PageHeader;
import app.moderato.ui.control.ResultLabels;
import app.moderato.ui.control.Shown;
import app.moderato.ui.control.Strip;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.Navigator;
import app.moderato.ui.desk.Page;
import app.moderato.ui.desk.Place;
import app.moderato.ui.desk.StudyReading.State;
import app.moderato.ui.task.TaskRunner;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Binds the page of the guide to its view model. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
public final class GuideController implements Page {
    private static final double NARROW_BELOW = 1024;

    private final GuideViewModel model;
    private final Messages messages = Messages.beside(GuideController.class);
    /** The page shows single answers, on which there is no verdict. */
    private final ResultLabels labels = new ResultLabels(new SimpleObjectProperty<@Nullable Verdict>());

    private final QuestionController form;
    private final PersonController person;
    private final GuideTools tools;
    private final GuideExports exports;
    private final WalkController walk = new WalkController();
    private final Parent node;

    @FXML
    private PageHeader header;

    @FXML
    private Node loading;

    @FXML
    private Strip trouble;

    @FXML
    private Strip outcome;

    @FXML
    private EmptyState none;

    @FXML
    private EmptyState empty;

    @FXML
    private Node skeleton;

    @FXML
    private HBox columns;

    @FXML
    private ListView<GuideRow> list;

    @FXML
    private VBox listColumn;

    @FXML
    private MenuButton addQuestion;

    @FXML
    private MenuButton ways;

    @FXML
    private MenuButton blocks;

    @FXML
    private ScrollPane formScroll;

    private GuideList questions;
    private @Nullable GuideWords words;
    private @Nullable QuestionId seen;

    public GuideController(GuideViewModel model, Desk desk, TaskRunner tasks, FileDialogs files, Navigator navigator) {
        this.model = model;
        this.exports = new GuideExports(desk, tasks, files, messages);
        this.form = new QuestionController(model.editor());
        this.person = new PersonController(model);
        this.tools = new GuideTools(model.editor(), navigator, messages, form::focusText);
        this.node = FxmlLoader.load(this, messages);
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void shown() {
        model.lookAtWhole();
    }

    @Override
    public void go(Place place) {
        if (place instanceof Place.GuideOf(var question) && question != null) {
            model.select(question);
        }
    }

    @Override
    public void step(boolean forwards) {
        model.step(forwards);
    }

    @Override
    public void create() {
        tools.create();
    }

    @Override
    public void tryOut() {
        model.person().tryNow();
    }

    @FXML
    void initialize() {
        header.show(labels);
        formScroll.setContent(form.node());
        columns.getChildren().add(person.node());
        trouble.textProperty().bind(model.troubleProperty());
        questions = new GuideList(list, model, messages, () -> words);
        tools.fill(addQuestion, ways, blocks);
        model.guideProperty().subscribe(this::show);
        model.selectedProperty().subscribe(this::show);
        model.problemsProperty().subscribe(() -> show(model.selectedProperty().get()));
        outcome.textProperty().bind(exports.outcomeProperty());
        Shown.when(exports.outcomeProperty().isNotEmpty(), outcome);
        showByState();
    }

    @FXML
    void walk() {
        exports.walk(through -> model.person()
                .subject()
                .ifPresent(one -> walk.open(node, new WalkController.Walk(through, one.persona(), one.concept()))));
    }

    @FXML
    void printPdf() {
        exports.print(false);
    }

    @FXML
    void printWord() {
        exports.print(true);
    }

    @FXML
    void closeOutcome() {
        exports.close();
    }

    @FXML
    void answerTrouble() {
        model.answerTrouble();
    }

    private void showByState() {
        var state = model.stateProperty();
        BooleanExpression any = BooleanExpression.booleanExpression(
                model.guideProperty().map(guide -> true).orElse(false));
        BooleanExpression busy = state.isEqualTo(State.LOADING);
        Shown.when(model.troubleProperty().isNotEmpty(), trouble);
        trouble.actionProperty()
                .bind(Bindings.when(state.isEqualTo(State.ERROR))
                        .then(messages.text("guide.trouble.again"))
                        .otherwise(messages.text("guide.trouble.close")));
        Shown.when(busy.and(any), loading);
        Shown.when(busy.and(any.not()), skeleton);
        Shown.when(state.isEqualTo(State.ERROR).and(any.not()), empty);
        BooleanBinding chosen = Bindings.isNotNull(model.selectedProperty());
        Shown.when(chosen, formScroll, person.node());
        Shown.when(chosen.not(), none);
        list.focusTraversableProperty().bind(chosen);
        Shown.when(any, columns);
        busy.subscribe(now -> columns.setOpacity(now ? 0.6 : 1));
        header.widthProperty().map(width -> width.doubleValue() < NARROW_BELOW).subscribe(narrow -> {
            width(listColumn, narrow ? 230 : 304);
            width(person.node(), narrow ? 330 : 424);
        });
    }

    private static void width(Region region, double width) {
        region.setMinWidth(width);
        region.setPrefWidth(width);
        region.setMaxWidth(width);
    }

    private void show(@Nullable ReadGuide guide) {
        if (guide != null) {
            GuideWords now = new GuideWords(messages, guide);
            words = now;
            header.setFacts(now.facts());
            list.refresh();
            show(model.selectedProperty().get());
        }
    }

    private void show(GuideOutline.@Nullable Entry entry) {
        ReadGuide guide = model.guideProperty().get();
        GuideWords say = words;
        if (entry == null || guide == null || say == null) {
            return;
        }
        questions.show(entry);
        form.show(entry, guide, say, model.problemsProperty().get());
        person.show(entry);
        if (!entry.question().id().equals(seen)) {
            seen = entry.question().id();
            formScroll.setVvalue(0);
            person.begin();
        }
    }
}
