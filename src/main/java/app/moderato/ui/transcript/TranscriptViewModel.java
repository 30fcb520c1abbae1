package app.moderato.ui.transcript;

import app.moderato.core.analysis.ResultView;
import app.moderato.core.analysis.Verdict;
import app.moderato.core.analysis.VerdictRules;
import app.moderato.core.interview.Workspace;
import app.moderato.core.study.StudyChanges;
import app.moderato.ui.control.FileDialogs;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.LiveReading;
import app.moderato.ui.desk.Navigator;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.desk.Place;
import app.moderato.ui.desk.RunControl;
import app.moderato.ui.desk.RunView;
import app.moderato.ui.desk.Unanswered;
import app.moderato.ui.task.TaskRunner;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The page: the run looked at, what is found in it, where a person reads. Needs no stage. */
public final class TranscriptViewModel {
    /** What the page shows. */
    enum State {
        /** There is no run with an answer. */
        EMPTY,
        /** For the first time; later on what was there stays. */
        LOADING,
        READY,
        /** Nothing is found. */
        NO_HITS,
        ERROR
    }

    private final Messages messages = Messages.beside(TranscriptViewModel.class);
    private final Desk desk;
    private final RunControl runs;
    private final HitsModel hits;
    private final ReadingModel reading;
    private final InspectorModel inspector;
    private final Exporting exporting;
    private final Notices notices;
    private final Stars stars;

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.EMPTY);
    private final TroubleModel trouble = new TroubleModel(messages);
    private final Unanswered unanswered;
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Verdict> verdict = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RunNames> names = new ReadOnlyObjectWrapper<>();

    public TranscriptViewModel(Desk desk, RunControl runs, Navigator navigator, FileDialogs files, TaskRunner tasks) {
        this.desk = desk;
        this.runs = runs;
        this.hits = new HitsModel(tasks, messages, this::fail);
        this.reading = new ReadingModel(tasks, messages, this::fail);
        this.inspector = new InspectorModel(
                desk,
                tasks,
                reading.selectedProperty().flatMap(entry -> entry.answer().content()),
                messages,
                this::fail);
        this.exporting = new Exporting(desk, tasks, files, messages, trouble::tell);
        this.unanswered = new Unanswered(desk, runs, navigator);
        this.notices = new Notices(desk, messages);
        this.stars = new Stars(desk, tasks, messages, this::fail);
        hits.findsProperty().subscribe(this::found);
        hits.selectedProperty().subscribe(this::open);
        desk.viewProperty().subscribe(this::arrived);
        desk.viewStateProperty().subscribe(() -> follow());
        desk.stateProperty().subscribe(now -> follow());
        follow();
    }

    // Properties

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Why something cannot be shown or done; {@link #retry()} does something about it. */
    TroubleModel trouble() {
        return trouble;
    }

    /** What is said and offered where the run has no answer. */
    Unanswered unanswered() {
        return unanswered;
    }

    Notices notices() {
        return notices;
    }

    /** How much was found, in which order. */
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Starred answers of the run. */
    ReadOnlyIntegerProperty starredProperty() {
        return stars.countProperty();
    }

    /** Of this view: single voices, so never more than directional. Null before there is a run. */
    public ReadOnlyObjectProperty<@Nullable Verdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /** What people, concepts and questions are called; null before there is a run. */
    ReadOnlyObjectProperty<@Nullable RunNames> namesProperty() {
        return names.getReadOnlyProperty();
    }

    /** The left column. */
    HitsModel hits() {
        return hits;
    }

    /** The middle column. */
    ReadingModel reading() {
        return reading;
    }

    /** The right column. */
    InspectorModel inspector() {
        return inspector;
    }

    // Commands

    void go(Place place) {
        hits.go(place);
    }

    /** Reads again what has come in since. */
    void refresh() {
        desk.refresh();
    }

    /** Stars the chosen answer, or takes its star away. */
    void star() {
        RunView view = desk.viewProperty().get();
        if (view != null) {
            stars.toggle(view.run().id(), reading.selectedProperty().get());
        }
    }

    /** There may be first answers by now. */
    boolean waiting() {
        return state.get() == State.EMPTY && LiveReading.of(desk, runs);
    }

    /** Tries again what failed. */
    void retry() {
        Optional<Runnable> mend = trouble.take();
        if (mend.isPresent()) {
            mend.get().run();
        } else if (desk.viewStateProperty().get() == Desk.ViewState.READY) {
            hits.look();
        } else {
            desk.retry();
        }
    }

    /** Writes the answers found, those of the chosen row where the list is of questions or concepts. */
    void exportAnswers(Exporting.Kind kind) {
        RunView view = desk.viewProperty().get();
        Finds finds = hits.findsProperty().get();
        if (view != null && finds != null) {
            exporting.answers(kind, view, finds, hits.selectedProperty().get());
        }
    }

    /** Writes the interview that is open; does nothing where none is. */
    void exportInterview() {
        RunView view = desk.viewProperty().get();
        if (view != null && hits.selectedProperty().get() instanceof Hit.Person person) {
            exporting.interview(view, person.name());
        }
    }

    private void arrived(@Nullable RunView now) {
        Optional<Workspace> workspace = desk.workspace();
        if (now == null || workspace.isEmpty()) {
            names.set(null);
            verdict.set(null);
            notices.clear();
            hits.use(null);
        } else {
            RunNames called = new RunNames(now, messages);
            names.set(called);
            inspector.use(called);
            verdict.set(judged(now).on(ResultView.TRANSCRIPTS));
            hits.use(new HitsModel.Scope(now, called, workspace.get().transcripts()));
        }
        follow();
    }

    private Verdict judged(RunView now) {
        OpenStudy open = desk.studyProperty().get();
        return open == null
                ? now.results().verdict()
                : VerdictRules.changed(now.results().verdict(), StudyChanges.between(now.study(), open.study()));
    }

    private void found(@Nullable Finds finds) {
        RunView view = desk.viewProperty().get();
        RunNames called = names.get();
        if (finds == null || view == null || called == null) {
            reading.clear();
            summary.set("");
        } else {
            trouble.clear();
            stars.counted(finds.starred());
            notices.show(view, finds.interviewed(), called.people());
            summary.set(Summary.of(finds, called, messages));
            if (finds.found().matches() == 0) {
                reading.clear();
            }
        }
        follow();
    }

    private void follow() {
        Finds finds = hits.findsProperty().get();
        State shown = finds == null ? State.LOADING : finds.found().matches() == 0 ? State.NO_HITS : State.READY;
        Desk.ViewState view = desk.viewStateProperty().get();
        if (view == Desk.ViewState.ERROR) {
            trouble.say(desk.viewTroubleProperty().get());
        }
        boolean failed = view == Desk.ViewState.ERROR || (finds == null && !trouble.isEmpty());
        state.set(failed ? State.ERROR : view == Desk.ViewState.NONE ? none() : shown);
    }

    /** Whether there are runs is not known while the first study is being read. */
    private State none() {
        return desk.studyProperty().get() == null && desk.stateProperty().get() == Desk.State.OPENING
                ? State.LOADING
                : State.EMPTY;
    }

    private void open(@Nullable Hit hit) {
        Finds from = hits.findsProperty().get();
        Optional<Workspace> workspace = desk.workspace();
        RunNames called = names.get();
        if (hit == null || from == null || called == null || workspace.isEmpty()) {
            return;
        }
        ReadingModel.Source source = new ReadingModel.Source(
                workspace.get().transcripts(),
                from.query().run(),
                called,
                from.query().words());
        switch (hit) {
            case Hit.Person person -> reading.openPerson(source, person.name(), hits.first(person));
            case Hit.Question question -> reading.openQuestion(source, from.found(), question);
            case Hit.Concept concept -> reading.openConcept(source, from.found(), concept);
        }
    }

    private void fail(Exception failure) {
        trouble.tell(failure, null);
        follow();
    }
}
