package app.moderato.ui.results;

import app.moderato.core.analysis.Respondents;
import app.moderato.core.analysis.Verdict;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
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
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The results of the run looked at; needs no stage. Statistics are made in the background, the latest request wins. */
public final class ResultsViewModel {
    /** What is in the place of the numbers. */
    enum State {
        /** There is no run with an answer. */
        NONE,
        /** The first numbers are on their way. */
        LOADING,
        READY,
        /** Fewer people than anything is shown of. */
        TOO_FEW,
        /** The study rates no concept. */
        UNRATED,
        /** There are no numbers, and a sentence says why. */
        ERROR
    }

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final Messages messages = Messages.beside(ResultsViewModel.class);
    private final Desk desk;
    private final RunControl runs;
    private final Navigator navigator;
    private final TaskRunner tasks;
    private final Exporter exporter;
    private final Unanswered unanswered;

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private final ReadOnlyBooleanWrapper updating = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Compared> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Verdict> verdict = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper facts = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Wish> wish = new ReadOnlyObjectWrapper<>(Wish.FIRST);

    private @Nullable RunningTask comparing;
    /** What failed last. */
    private Runnable failed = () -> {};

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
        this.tasks = tasks;
        this.exporter = new Exporter(desk, tasks, files, pasteboard, notice::set, trouble::set);
        this.unanswered = new Unanswered(desk, runs, navigator);
        desk.viewProperty().subscribe(this::compare);
        desk.studyProperty().subscribe(this::compare);
        desk.viewStateProperty().subscribe(this::follow);
        desk.stateProperty().subscribe(now -> {
            if (desk.viewStateProperty().get() == Desk.ViewState.NONE) {
                follow(Desk.ViewState.NONE);
            }
        });
        desk.viewTroubleProperty().subscribe(trouble::set);
    }

    // Properties

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Newer numbers are on their way; those shown are the ones before. */
    ReadOnlyBooleanProperty updatingProperty() {
        return updating.getReadOnlyProperty();
    }

    /** Null before the first numbers. */
    ReadOnlyObjectProperty<@Nullable Compared> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Verdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    ReadOnlyStringProperty factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /** Why something asked for did not happen; empty where all is well. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** What was done last, such as where a file was saved; empty for nothing to say. */
    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Wish> wishProperty() {
        return wish.getReadOnlyProperty();
    }

    /** Of the open study, newest first. */
    ObservableList<RunRecord> runs() {
        return desk.runs();
    }

    /** When the verdict on screen was computed. */
    String checked() {
        return TIME.format(LocalTime.ofInstant(desk.ports().clock().instant(), ZoneId.systemDefault()));
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

    /** Tries again what failed last. */
    void retry() {
        trouble.set("");
        if (desk.viewStateProperty().get() == Desk.ViewState.ERROR) {
            desk.retry();
        } else {
            failed.run();
        }
    }

    void forget() {
        notice.set("");
    }

    /** The sentences behind the rating: the open question that follows it. */
    void readReasons() {
        Compared now = shown.get();
        if (now != null && now.question() != null) {
            now.offer().reasons(now.question()).ifPresent(open -> navigator.go(new Place.Answers(open, null, null)));
        }
    }

    /** The answers behind a segment. */
    void open(String concept, int point) {
        Compared now = shown.get();
        if (now != null) {
            navigator.go(new Place.Answers(now.rated().id(), concept, point));
        }
    }

    void transcripts() {
        navigator.go(new Place.Transcripts());
    }

    void copyPicture() {
        export(exporter::copyPicture);
    }

    void copyData() {
        export(exporter::copyData);
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

    private void export(java.util.function.Consumer<Compared> how) {
        Compared now = shown.get();
        if (now != null && state.get() == State.READY) {
            notice.set("");
            trouble.set("");
            failed = () -> export(how);
            how.accept(now);
        }
    }

    private void wish(UnaryOperator<Wish> change) {
        Wish now = change.apply(wish.get());
        if (!now.equals(wish.get())) {
            wish.set(now);
            notice.set("");
            compare();
        }
    }

    private void follow(Desk.ViewState now) {
        switch (now) {
            case NONE -> clear(opening() ? State.LOADING : State.NONE);
            case LOADING -> {
                if (shown.get() == null) {
                    state.set(State.LOADING);
                }
                updating.set(true);
            }
            case READY -> compare();
            case ERROR -> {
                updating.set(false);
                if (shown.get() == null) {
                    state.set(State.ERROR);
                }
            }
        }
    }

    /** Whether there are runs is not known yet. */
    private boolean opening() {
        return desk.studyProperty().get() == null && desk.stateProperty().get() == Desk.State.OPENING;
    }

    private void clear(State now) {
        cancel();
        updating.set(false);
        shown.set(null);
        verdict.set(null);
        facts.set("");
        state.set(now);
    }

    private void cancel() {
        if (comparing != null) {
            comparing.cancel();
        }
        comparing = null;
    }

    private void compare() {
        RunView view = desk.viewProperty().get();
        if (view == null || desk.viewStateProperty().get() != Desk.ViewState.READY) {
            return;
        }
        OpenStudy open = desk.studyProperty().get();
        Study study = open == null ? null : open.study();
        Wish asked = wish.get();
        Offer known = shown.get() == null ? null : shown.get().offer();
        cancel();
        updating.set(true);
        failed = this::compare;
        if (shown.get() == null) {
            state.set(State.LOADING);
        }
        comparing = tasks.start(
                messages.text("results.task.compare"),
                progress -> Compared.of(view, study, asked, known),
                this::arrived,
                failure -> {
                    updating.set(false);
                    trouble.set(messages.text("results.trouble.unexpected"));
                    if (shown.get() == null) {
                        state.set(State.ERROR);
                    }
                });
    }

    private void arrived(Compared now) {
        updating.set(false);
        shown.set(now);
        facts.set(new Facts(now).words());
        verdict.set(now.verdict());
        state.set(
                now.question() == null
                        ? State.UNRATED
                        : now.numbers().enough() && !now.numbers().concepts().isEmpty() ? State.READY : State.TOO_FEW);
    }
}
