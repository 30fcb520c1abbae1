package app.moderato.ui.results;

import app.moderato.core.analysis.Verdict;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.llm.LlmException;
import app.moderato.core.study.InvalidInput;
import app.moderato.report.chart.LikertChart;
import app.moderato.ui.control.Messages;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the results page shows and what it can do; needs no stage. */
public final class ResultsViewModel {
    /** What the page is doing. */
    public enum State {
        LOADING,
        READY,
        ERROR
    }

    /**
     * One question's picture.
     *
     * @param spoken the same in words
     */
    public record Picture(LikertChart.Content content, String spoken) {}

    private final Messages messages = Messages.beside(ResultsViewModel.class);
    private final SampleResults sample;
    private final TaskRunner tasks;

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(messages.text("results.study.unknown"));
    private final ReadOnlyStringWrapper facts = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper cause = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper progressText = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable RunRecord> run = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Verdict> verdict = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Picture> picture = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable RatingQuestion> question = new SimpleObjectProperty<>();
    private final ObservableList<RatingQuestion> questions = FXCollections.observableArrayList();
    private final ObservableList<ConceptName> concepts = FXCollections.observableArrayList();
    private final ObservableList<MeasureRow> measures = FXCollections.observableArrayList();
    // kept: an unmodifiable view that nobody holds is collected, and its listeners hear no more
    private final ObservableList<RatingQuestion> shownQuestions = FXCollections.unmodifiableObservableList(questions);
    private final ObservableList<ConceptName> shownConcepts = FXCollections.unmodifiableObservableList(concepts);
    private final ObservableList<MeasureRow> shownMeasures = FXCollections.unmodifiableObservableList(measures);
    private @Nullable ResultsTable table;

    public ResultsViewModel(SampleResults sample, TaskRunner tasks) {
        this.sample = sample;
        this.tasks = tasks;
        question.subscribe(this::draw);
    }

    // Properties

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The study's title. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** Run and panel in one line. */
    public ReadOnlyStringProperty factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /** Why there is nothing to show, and what that means; empty unless in error. */
    public ReadOnlyStringProperty causeProperty() {
        return cause.getReadOnlyProperty();
    }

    /** Of loading, 0..1; negative where unknown. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty progressTextProperty() {
        return progressText.getReadOnlyProperty();
    }

    /** The run shown, null before there is one. */
    public ReadOnlyObjectProperty<@Nullable RunRecord> runProperty() {
        return run.getReadOnlyProperty();
    }

    /** On the numbers shown, null while there are none. */
    public ReadOnlyObjectProperty<@Nullable Verdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /** Of the chosen question, null while there is none. */
    public ReadOnlyObjectProperty<@Nullable Picture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** The chosen question; the screen may set it. */
    public ObjectProperty<@Nullable RatingQuestion> questionProperty() {
        return question;
    }

    public ObservableList<RatingQuestion> questions() {
        return shownQuestions;
    }

    /** In study order. */
    public ObservableList<ConceptName> concepts() {
        return shownConcepts;
    }

    public ObservableList<MeasureRow> measures() {
        return shownMeasures;
    }

    // Commands

    /** Gets the results, or tries again. */
    public void load() {
        state.set(State.LOADING);
        cause.set("");
        RunningTask task = tasks.start(messages.text("results.task.title"), sample::load, this::show, this::fail);
        progress.bind(task.fractionProperty());
        progressText.bind(task.sentenceProperty());
    }

    private void show(SampleView view) {
        ResultsTable arranged = new ResultsTable(view, messages);
        table = arranged;
        title.set(view.study().title());
        facts.set(factsOf(view));
        run.set(view.run());
        verdict.set(view.results().verdict());
        concepts.setAll(arranged.concepts());
        measures.setAll(arranged.measures());
        questions.setAll(arranged.questions());
        question.set(questions.isEmpty() ? null : questions.getFirst());
        state.set(State.READY);
    }

    private void fail(Exception failure) {
        boolean forPeople = failure instanceof InvalidInput || failure instanceof LlmException;
        String sentence = forPeople && failure.getMessage() != null
                ? failure.getMessage()
                : messages.text("results.error.unexpected");
        cause.set(messages.text("results.error.text", sentence));
        state.set(State.ERROR);
    }

    private void draw(@Nullable RatingQuestion chosen) {
        picture.set(table == null || chosen == null ? null : new Picture(table.chart(chosen), table.spoken(chosen)));
    }

    private String factsOf(SampleView view) {
        int people = view.results().summaries().stream()
                .mapToInt(summary -> summary.n())
                .max()
                .orElse(0);
        int asked = Math.max(people, view.study().panel().size());
        String key = "us-adults".equals(view.study().panel().population())
                ? "results.header.us-adults"
                : "results.header.people";
        return messages.text(key, String.valueOf(view.run().id()), asked);
    }
}
