package app.moderato.ui.results;

import app.moderato.core.analysis.Respondents;
import app.moderato.core.analysis.ResultView;
import app.moderato.core.analysis.Verdict;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.study.QuestionId;
import app.moderato.ui.control.CheckTime;
import app.moderato.ui.control.FileDialogs;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.LiveReading;
import app.moderato.ui.desk.Navigator;
import app.moderato.ui.desk.Place;
import app.moderato.ui.desk.RunControl;
import app.moderato.ui.desk.Unanswered;
import app.moderato.ui.task.TaskRunner;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The results of the run looked at; needs no stage. */
public final class ResultsViewModel {
    private final Messages messages = Messages.beside(ResultsViewModel.class);
    private final Desk desk;
    private final RunControl runs;
    private final Navigator navigator;
    private final LastAttempt attempt = new LastAttempt();
    private final LatestNumbers numbers;
    private final Exporter exporter;
    private final Unanswered unanswered;
    private final RunReading<ReadStability> stabilities;
    private final StabilityModel stability;
    private final RunReading<ReadScorings> scorings;
    private final RescoreModel rescore;

    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");

    public ResultsViewModel(Desk desk, RunControl runs, Navigator navigator, FileDialogs files, TaskRunner tasks) {
        this(desk, runs, navigator, files, tasks, Pasteboard.ofSystem());
    }

    ResultsViewModel(
            Desk desk,
            RunControl runs,
            Navigator navigator,
            FileDialogs files,
            TaskRunner tasks,
            Pasteboard pasteboard) {
        this.desk = desk;
        this.runs = runs;
        this.navigator = navigator;
        this.numbers = new LatestNumbers(desk, tasks, attempt, messages);
        this.exporter = new Exporter(desk, tasks, files, pasteboard, notice::set, attempt::tell);
        this.unanswered = new Unanswered(desk, runs, navigator);
        this.stabilities = reading(tasks, "results.task.stability-read", ReadStability::of);
        this.stability = new StabilityModel(desk, messages, work -> consent(tasks, work, stabilities));
        this.scorings = reading(tasks, "results.task.scorings", ReadScorings::of);
        this.rescore = new RescoreModel(desk, messages, work -> consent(tasks, work, scorings));
        desk.viewTroubleProperty().subscribe(attempt::tell);
        desk.studyProperty().subscribe((before, now) -> {
            if (before == null || now == null || !before.path().equals(now.path())) {
                notice.set("");
                attempt.tell("");
            }
        });
    }

    private <T> RunReading<T> reading(TaskRunner tasks, String title, RunReading.Reader<T> reader) {
        return new RunReading<>(desk, tasks, messages.text(title), reader, messages, attempt::tell);
    }

    /** What is made is read again afterwards. */
    private Consent consent(TaskRunner tasks, Consent.Proposal work, RunReading<?> made) {
        return new Consent(tasks, messages, work, made::again, notice::set, attempt::tell);
    }

    // Properties

    ReadOnlyObjectProperty<LatestNumbers.State> stateProperty() {
        return numbers.stateProperty();
    }

    /** Newer numbers are on their way; those shown are the ones before. */
    ReadOnlyBooleanProperty updatingProperty() {
        return numbers.updatingProperty();
    }

    /** Null before the first numbers. */
    ReadOnlyObjectProperty<@Nullable Compared> shownProperty() {
        return numbers.shownProperty();
    }

    ReadOnlyObjectProperty<@Nullable Verdict> verdictProperty() {
        return numbers.verdictProperty();
    }

    /** Null before somebody looked at them. */
    ReadOnlyObjectProperty<LatestSubgroups.@Nullable Shown> subgroupsProperty() {
        return numbers.subgroups().shownProperty();
    }

    ReadOnlyStringProperty factsProperty() {
        return numbers.factsProperty();
    }

    /** Why something asked for did not happen; empty where all is well. */
    ReadOnlyStringProperty troubleProperty() {
        return attempt.troubleProperty();
    }

    /** What was done last, such as where a file was saved; empty for nothing to say. */
    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Wish> wishProperty() {
        return numbers.wishProperty();
    }

    /** Of the open study, newest first. */
    ObservableList<RunRecord> runs() {
        return desk.runs();
    }

    /** When the verdict on screen was computed. */
    String checked() {
        return CheckTime.of(desk.ports().clock());
    }

    // Commands

    void question(QuestionId question) {
        wish(now -> now.withQuestion(question));
    }

    void base(Respondents base) {
        wish(now -> now.withBase(base));
    }

    void sort(Sort sort) {
        wish(now -> now.withSort(sort));
    }

    void weighted(boolean weighted) {
        wish(now -> now.withWeighted(weighted));
    }

    void split(boolean split) {
        wish(now -> now.withSplit(split));
    }

    /** What the page shows, and the verdict is on. */
    void view(ResultView view) {
        numbers.view(view);
    }

    void look(RunId run) {
        desk.choose(run);
    }

    /** The run under way has got further: reads it again. */
    void again() {
        desk.refresh();
    }

    /** There is a run under way, and it is the one looked at. */
    boolean live() {
        return LiveReading.of(desk, runs);
    }

    /** What is said and offered where the run has no answer. */
    Unanswered unanswered() {
        return unanswered;
    }

    /** What came of asking some of the run's people again. */
    RunReading<ReadStability> stabilities() {
        return stabilities;
    }

    /** Has some of them asked again. */
    StabilityModel stability() {
        return stability;
    }

    /** The same answers made into numbers in several ways. */
    RunReading<ReadScorings> scorings() {
        return scorings;
    }

    /** Makes another of them. */
    RescoreModel rescore() {
        return rescore;
    }

    /** Tries again what failed last. */
    void retry() {
        attempt.tell("");
        if (desk.viewStateProperty().get() == Desk.ViewState.ERROR) {
            desk.retry();
        } else {
            attempt.again();
        }
    }

    void forget() {
        notice.set("");
    }

    /** The sentences behind the rating: the open question that follows it. */
    void readReasons() {
        Compared now = shownProperty().get();
        if (now != null && now.question() != null) {
            now.offer().reasons(now.question()).ifPresent(open -> navigator.go(new Place.Answers(open, null, null)));
        }
    }

    /** The answers behind a segment. */
    void open(String concept, int point) {
        Compared now = shownProperty().get();
        if (now != null) {
            navigator.go(new Place.Answers(now.rated().id(), concept, point));
        }
    }

    void validate() {
        navigator.go(new Place.Validate());
    }

    void transcripts() {
        navigator.go(new Place.Transcripts());
    }

    void copyPicture() {
        export(exporter::copyPicture);
    }

    void copyData() {
        export(now -> exporter.copyData(now, subgroupsProperty().get()));
    }

    void savePng() {
        export(exporter::savePng);
    }

    void saveSvg() {
        export(exporter::saveSvg);
    }

    void exportEverything() {
        export(exporter::everything);
    }

    private void export(Consumer<Compared> how) {
        Compared now = shownProperty().get();
        if (now != null && stateProperty().get() == LatestNumbers.State.READY) {
            notice.set("");
            attempt.tell("");
            attempt.begin(() -> export(how));
            how.accept(now);
        }
    }

    private void wish(UnaryOperator<Wish> change) {
        if (numbers.wish(change)) {
            notice.set("");
        }
    }
}
