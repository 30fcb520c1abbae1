package app.moderato.ui.guide;

import app.moderato.core.analysis.Verdict;
import app.moderato.core.interview.PromptPreview;
import app.moderato.core.study.GuideOutline;
import app.moderato.core.study.GuideSection;
import app.moderato.core.study.QuestionId;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.EmptyState;
import app.moderato.ui.control.FieldNote;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.FileDialogs;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.InSight;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.PageHeader;
import app.moderato.ui.control.PromptView;
import app.moderato.ui.control.ResultLabels;
import app.moderato.ui.control.Segments;
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
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Binds the page of the guide to its view model. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
public final class GuideController implements Page {
    private static final double NARROW_BELOW = 1024;
    private static final int CHARACTERS_A_TOKEN = 4;
    /** Rows that are in sight from the top in every window. */
    private static final int IN_SIGHT = 5;

    private final GuideViewModel model;
    private final Messages messages = Messages.beside(GuideController.class);
    /** The page shows single answers, on which there is no verdict. */
    private final ResultLabels labels = new ResultLabels(new SimpleObjectProperty<@Nullable Verdict>());

    private final QuestionController form;
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

    @FXML
    private VBox side;

    @FXML
    private PersonBox person;

    @FXML
    private ComboBox<ConceptName> concept;

    @FXML
    private ScrollPane sideScroll;

    @FXML
    private Segments shapes;

    @FXML
    private Button tryNow;

    @FXML
    private FieldNote tryTrouble;

    @FXML
    private Label promptTrouble;

    @FXML
    private Label tokens;

    @FXML
    private CappedScroll promptScroll;

    @FXML
    private PromptView prompt;

    @FXML
    private TextArea json;

    @FXML
    private AnswerCard answer;

    private @Nullable GuideWords words;
    private @Nullable QuestionId seen;

    public GuideController(GuideViewModel model, Desk desk, TaskRunner tasks, FileDialogs files, Navigator navigator) {
        this.model = model;
        this.exports = new GuideExports(desk, tasks, files, messages);
        this.form = new QuestionController(model.editor());
        this.tools = new GuideTools(model.editor(), navigator, messages, form::focusText);
        this.node = FxmlLoader.load(this, messages);
    }

    @Override
    public Parent node() {
        return node;
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
        model.tryNow();
    }

    @FXML
    void initialize() {
        header.show(labels);
        formScroll.setContent(form.node());
        trouble.textProperty().bind(model.troubleProperty());
        list.setItems(model.rows());
        list.setCellFactory(view -> new GuideCell(view, model.editor(), messages, () -> words));
        tools.fill(addQuestion, ways, blocks, list);
        list.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        InSight.whenLaidOut(list, this::bringToSight);
        person.setItems(model.people());
        person.valueProperty().bindBidirectional(model.personProperty());
        concept.setItems(model.concepts());
        concept.setCellFactory(_ -> new ConceptChoice(true));
        concept.setButtonCell(new ConceptChoice(false));
        concept.valueProperty().bindBidirectional(model.conceptProperty());
        model.guideProperty().subscribe(this::show);
        model.selectedProperty().subscribe(this::show);
        model.problemsProperty().subscribe(() -> show(model.selectedProperty().get()));
        model.promptProperty().subscribe(this::show);
        model.answerProperty().subscribe(answer::show);
        model.nearestProperty().subscribe(answer::show);
        outcome.textProperty().bind(exports.outcomeProperty());
        Shown.when(exports.outcomeProperty().isNotEmpty(), outcome);
        TryModel tries = model.tryOut();
        tryNow.textProperty()
                .bind(Bindings.when(tries.busyProperty())
                        .then(messages.text("guide.try.stop"))
                        .otherwise(messages.text("guide.try.ask")));
        tries.troubleProperty().subscribe(words -> tryTrouble.tell(words, null));
        tryNow.setTooltip(new Tooltip());
        tryNow.hoverProperty().subscribe(this::tellTarget);
        tryNow.focusedProperty().subscribe(this::tellTarget);
        promptTrouble.textProperty().bind(model.promptTroubleProperty());
        Shown.when(model.promptTroubleProperty().isNotEmpty(), promptTrouble);
        showByState();
    }

    @FXML
    void walk() {
        exports.walk(through -> model.subject()
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
    void tryNow() {
        model.tryNow();
    }

    @FXML
    void answerTrouble() {
        model.answerTrouble();
    }

    /** Where a try goes; what is chosen may have changed since. */
    private void tellTarget() {
        String target = model.tryOut().target();
        tryNow.getTooltip().setText(target);
        tryNow.setAccessibleHelp(target);
    }

    /** A section's head is no question: the keyboard goes on to the next one. */
    private void choose(@Nullable GuideRow old, @Nullable GuideRow now) {
        switch (now) {
            case null -> {}
            case GuideRow.Asked(GuideOutline.Entry entry) ->
                model.selectedProperty().set(entry);
            case GuideRow.Section section -> {
                int at = list.getSelectionModel().getSelectedIndex();
                boolean upwards = list.getItems().indexOf(old) > at;
                int next = upwards && at > 0 ? at - 1 : at + 1;
                list.getSelectionModel().select(next);
            }
        }
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
        Shown.when(chosen, formScroll, side);
        Shown.when(chosen.not(), none);
        list.focusTraversableProperty().bind(chosen);
        Shown.when(any, columns);
        busy.subscribe(now -> columns.setOpacity(now ? 0.6 : 1));
        header.widthProperty().map(width -> width.doubleValue() < NARROW_BELOW).subscribe(narrow -> {
            width(listColumn, narrow ? 230 : 304);
            width(side, narrow ? 330 : 424);
        });
        BooleanBinding asJson = Bindings.equal(shapes.valueProperty(), "show-json");
        Shown.when(asJson, json);
        Shown.when(asJson.not(), promptScroll);
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
        select(entry);
        form.show(entry, guide, say, model.problemsProperty().get());
        Shown.set(entry.section() == GuideSection.QUESTIONS, concept);
        if (!entry.question().id().equals(seen)) {
            seen = entry.question().id();
            formScroll.setVvalue(0);
            sideScroll.setVvalue(0);
        }
    }

    private void select(GuideOutline.Entry entry) {
        GuideRow row = new GuideRow.Asked(entry);
        if (!row.equals(list.getSelectionModel().getSelectedItem())) {
            list.getSelectionModel().select(row);
            bringToSight();
        }
    }

    private void bringToSight() {
        int index = list.getSelectionModel().getSelectedIndex();
        list.scrollTo(index < IN_SIGHT ? 0 : index - 2);
    }

    private void show(@Nullable PromptPreview now) {
        ReadGuide guide = model.guideProperty().get();
        prompt.show(now, now == null || words == null ? "" : words.earlier(now.earlier()));
        if (now == null || guide == null) {
            return;
        }
        String about = Figures.tokens(Math.round(now.characters() / (double) CHARACTERS_A_TOKEN));
        tokens.setText(
                now.pictures() == 0
                        ? messages.text("guide.prompt.tokens", about)
                        : messages.text("guide.prompt.tokens-text", about));
        json.setText(PromptJson.of(now.messages(), guide.study().study().simulation()));
    }
}
