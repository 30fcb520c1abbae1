package app.moderato.ui.transcript;

import app.moderato.ui.control.EmptyState;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.PageHeader;
import app.moderato.ui.control.ResultLabels;
import app.moderato.ui.control.Segments;
import app.moderato.ui.control.Shown;
import app.moderato.ui.control.Strip;
import app.moderato.ui.desk.LiveReading;
import app.moderato.ui.desk.Page;
import app.moderato.ui.desk.Place;
import app.moderato.ui.transcript.TranscriptViewModel.State;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** Binds the page and its left column to their view models. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
public final class TranscriptController implements Page {
    private static final double NARROW_BELOW = 1024;
    private static final Map<Object, Arrangement> ARRANGEMENTS = Map.of(
            "by-person", Arrangement.PERSON, "by-question", Arrangement.QUESTION, "by-concept", Arrangement.CONCEPT);

    private final TranscriptViewModel model;
    private final ResultLabels labels;
    private final Messages messages = Messages.beside(TranscriptController.class);
    private final HitsController hits;
    private final LiveReading waiting;
    private final Parent node;

    @FXML
    private Parent page;

    @FXML
    private PageHeader header;

    @FXML
    private Segments arrangement;

    @FXML
    private ToggleButton starred;

    @FXML
    private MenuButton export;

    @FXML
    private MenuItem exportInterview;

    @FXML
    private ProgressBar searching;

    @FXML
    private Strip notice;

    @FXML
    private Strip trouble;

    @FXML
    private Node columns;

    @FXML
    private Node skeleton;

    @FXML
    private EmptyState empty;

    @FXML
    private StackPane left;

    @FXML
    private StackPane middle;

    @FXML
    private EmptyState noHits;

    @FXML
    private StackPane right;

    /** @param labels of the view model's verdict */
    public TranscriptController(TranscriptViewModel model, ResultLabels labels) {
        this.model = model;
        this.labels = labels;
        this.waiting = new LiveReading(model::waiting, model::refresh);
        this.hits = new HitsController(model.hits(), model.summaryProperty(), model.namesProperty(), messages);
        this.node = FxmlLoader.load(this, messages);
    }

    @Override
    public Parent node() {
        return node;
    }

    /**
     * Puts the choice of what is read over the list.
     *
     * @param otherwise the same for the header, where there is no list
     */
    void offer(Node overList, Node otherwise) {
        hits.offer(overList);
        StackPane place = new StackPane(otherwise);
        Shown.when(model.stateProperty().map(now -> now == State.EMPTY || now == State.ERROR), place);
        header.getTools().addFirst(place);
    }

    @Override
    public void shown() {
        model.refresh();
        waiting.begin();
    }

    @Override
    public void hidden() {
        waiting.end();
    }

    @Override
    public void go(Place place) {
        model.go(place);
    }

    @Override
    public void find() {
        hits.find();
    }

    @Override
    public void export() {
        if (!export.isDisabled()) {
            export.requestFocus();
            export.show();
        }
    }

    @Override
    public void step(boolean forwards) {
        model.hits().step(forwards);
    }

    @FXML
    void initialize() {
        header.show(labels);
        header.factsProperty().bind(model.notices().factsProperty());
        notice.leadProperty().bind(model.notices().leadProperty());
        notice.textProperty().bind(model.notices().textProperty());
        Shown.when(model.notices().textProperty().isNotEmpty(), notice);
        trouble.textProperty().bind(model.trouble().textProperty());
        trouble.leadProperty().bind(model.trouble().leadProperty());
        trouble.actionProperty().bind(model.trouble().actionProperty());
        empty.textProperty().bind(model.unanswered().sentenceProperty());
        empty.actionProperty().bind(model.unanswered().actionProperty());
        Shown.when(model.trouble().textProperty().isNotEmpty(), trouble);
        searching.visibleProperty().bind(model.hits().searchingProperty());
        starred.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> starredText(), model.starredProperty(), header.widthProperty()));
        starred.accessibleTextProperty().bind(model.starredProperty().map(this::starredWords));
        starred.selectedProperty().bindBidirectional(model.hits().filters().starredProperty());
        starred.setOnAction(event -> model.hits().look());
        showByState();
        bindArrangement();
        left.getChildren().setAll(hits.node());
        middle.getChildren()
                .addFirst(new ReadingController(
                                model.reading(), () -> model.namesProperty().get(), model.hits()::step, messages)
                        .node());
        right.getChildren().setAll(new InspectorController(model.inspector(), model::star, messages).node());
        page.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    private String starredText() {
        int count = model.starredProperty().get();
        return header.getWidth() < NARROW_BELOW ? Figures.count(count) : starredWords(count);
    }

    private String starredWords(Number count) {
        return messages.text("transcript.header.starred", Figures.count(count.longValue()));
    }

    private void showByState() {
        var state = model.stateProperty();
        Shown.when(state.map(now -> now == State.READY || now == State.NO_HITS), columns);
        Shown.when(state.isEqualTo(State.LOADING), skeleton);
        Shown.when(state.isEqualTo(State.EMPTY), empty);
        Shown.when(state.isEqualTo(State.NO_HITS), noHits);
        Shown.when(state.map(now -> now != State.EMPTY && now != State.ERROR), labels);
        starred.disableProperty().bind(columns.visibleProperty().not());
        export.disableProperty().bind(state.isNotEqualTo(State.READY));
    }

    private void bindArrangement() {
        ObjectProperty<Arrangement> arranged = model.hits().arrangementProperty();
        arrangement.valueProperty().subscribe(id -> {
            if (id != null) {
                arranged.set(ARRANGEMENTS.getOrDefault(id, Arrangement.PERSON));
            }
        });
        arranged.subscribe(now -> {
            exportInterview.setVisible(now == Arrangement.PERSON);
            ARRANGEMENTS.entrySet().stream()
                    .filter(entry -> entry.getValue() == now)
                    .findFirst()
                    .ifPresent(entry -> arrangement.valueProperty().set(entry.getKey()));
        });
    }

    /** S is a letter where a person types. */
    private void press(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (event.getCode() == KeyCode.S && plain && !typing) {
            model.star();
            event.consume();
        }
    }

    @FXML
    void act() {
        model.unanswered().act();
    }

    @FXML
    void retry() {
        model.retry();
    }

    @FXML
    void clearFilters() {
        model.hits().clearFilters();
    }

    @FXML
    void exportInterview() {
        model.exportInterview();
    }

    @FXML
    void exportCsv() {
        model.exportAnswers(Exporting.Kind.CSV);
    }

    @FXML
    void exportText() {
        model.exportAnswers(Exporting.Kind.TEXT);
    }
}
