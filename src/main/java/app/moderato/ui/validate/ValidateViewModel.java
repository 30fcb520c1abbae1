package app.moderato.ui.validate;

import app.moderato.core.analysis.Evidence;
import app.moderato.core.analysis.Verdict;
import app.moderato.core.analysis.validation.HumanShelf.HumanSet;
import app.moderato.core.analysis.validation.ValidationWorkspace;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.study.InvalidInput;
import app.moderato.ui.control.FileDialogs;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.Navigator;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.desk.RunControl;
import app.moderato.ui.desk.RunView;
import app.moderato.ui.desk.Unanswered;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The run looked at, held against people's ratings; needs no stage. */
public final class ValidateViewModel {
    /** What is in the place of the figures. */
    enum State {
        /** There is no run with an answer. */
        NO_RUN,
        /** There are no ratings of people. */
        NO_PEOPLE,
        /** The first figures are on their way. */
        LOADING,
        READY,
        /** The two do not meet, or cannot be read, and a sentence says why. */
        ERROR
    }

    private final Desk desk;
    private final TaskRunner tasks;
    private final RatingsSource source;
    private final Clock clock;
    private final ValidateExport export;
    private final Unanswered unanswered;
    private final Messages messages = Messages.beside(ValidateViewModel.class);

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyBooleanWrapper updating = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Held> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Verdict> verdict = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable String> concept = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");

    private String question = "";
    private @Nullable RunningTask holding;
    /** What is held, or being held: a study that is edited is read anew many times and stays the same here. */
    private @Nullable Pair heldLast;

    private boolean busy;
    /** What was put on file and is not news again. */
    private List<Evidence> told = List.of();

    private record Pair(RunView view, String study) {}

    public ValidateViewModel(
            Desk desk,
            RunControl runs,
            Navigator navigator,
            FileDialogs files,
            TaskRunner tasks,
            RatingsSource source) {
        this.desk = desk;
        this.tasks = tasks;
        this.source = source;
        this.clock = desk.ports().clock();
        this.export = new ValidateExport(tasks, files, notice::set, trouble::set);
        this.unanswered = new Unanswered(desk, runs, navigator);
        desk.viewProperty().subscribe(this::hold);
        desk.studyProperty().subscribe(this::hold);
        desk.viewStateProperty().subscribe(this::hold);
        hold();
    }

    // Properties

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Newer figures are on their way; those shown are the ones before. */
    ReadOnlyBooleanProperty updatingProperty() {
        return updating.getReadOnlyProperty();
    }

    /** Null before the first figures. */
    ReadOnlyObjectProperty<@Nullable Held> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Verdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /** The concept whose distributions are shown, by id; null for none. */
    ReadOnlyObjectProperty<@Nullable String> conceptProperty() {
        return concept.getReadOnlyProperty();
    }

    /** Why something asked for did not happen, or why there are no figures; empty where all is well. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** What was done last; empty for nothing to say. */
    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Of the open study, newest first. */
    ObservableList<RunRecord> runs() {
        return desk.runs();
    }

    /** What is said and offered where the run has no answer. */
    Unanswered unanswered() {
        return unanswered;
    }

    // Commands

    /** Asks for people's ratings, keeps them and holds the run against them. */
    void importRatings() {
        OpenStudy open = desk.studyProperty().get();
        if (open != null && workspace().isPresent()) {
            trouble.set("");
            notice.set("");
            source.ask(open, this::take, trouble::set);
        }
    }

    private void take(HumanSet taken) {
        ValidationWorkspace workspace = workspace().orElse(null);
        if (workspace == null) {
            return;
        }
        tasks.start(
                messages.text("validate.task.keep"),
                progress -> {
                    workspace.humans().keep(taken);
                    return taken;
                },
                kept -> {
                    notice.set(messages.text(
                            "validate.notice.imported", kept.ratings().size(), kept.respondents(), kept.name()));
                    heldLast = null;
                    hold();
                },
                failure -> trouble.set(messages.text("validate.trouble.unexpected")));
    }

    void choose(String wanted) {
        question = wanted;
        Held now = shown.get();
        if (now != null) {
            concept.set(null);
            Held chosen = now.with(wanted);
            shown.set(chosen);
            verdict.set(chosen.verdict());
        }
    }

    void look(RunId run) {
        desk.choose(run);
    }

    /** @param wanted a concept's id; null for none */
    void open(@Nullable String wanted) {
        concept.set(wanted);
    }

    void retry() {
        trouble.set("");
        if (desk.viewStateProperty().get() == Desk.ViewState.ERROR) {
            desk.retry();
        } else {
            heldLast = null;
            hold();
        }
    }

    void forget() {
        notice.set("");
    }

    void saveJson() {
        save(export::json);
    }

    void saveCsv() {
        save(export::csv);
    }

    void savePng() {
        save(export::png);
    }

    private void save(Consumer<Held> how) {
        Held now = shown.get();
        if (now != null && state.get() == State.READY) {
            notice.set("");
            trouble.set("");
            how.accept(now);
        }
    }

    private Optional<ValidationWorkspace> workspace() {
        return desk.workspace().filter(ValidationWorkspace.class::isInstance).map(ValidationWorkspace.class::cast);
    }

    private void hold() {
        OpenStudy open = desk.studyProperty().get();
        RunView view = desk.viewProperty().get();
        Desk.ViewState viewed = desk.viewStateProperty().get();
        ValidationWorkspace workspace = workspace().orElse(null);
        if (viewed == Desk.ViewState.NONE || open == null) {
            clear(open == null && desk.stateProperty().get() == Desk.State.OPENING ? State.LOADING : State.NO_RUN);
        } else if (viewed == Desk.ViewState.ERROR) {
            trouble.set(desk.viewTroubleProperty().get());
            clear(State.ERROR);
        } else if (viewed == Desk.ViewState.READY && view != null && workspace != null) {
            begin(open, view, workspace);
        } else {
            updating.set(shown.get() != null);
        }
    }

    private void begin(OpenStudy open, RunView view, ValidationWorkspace workspace) {
        Pair now = new Pair(view, RatingsSource.key(open));
        if (now.equals(heldLast)) {
            updating.set(busy && shown.get() != null);
            return;
        }
        cancel();
        heldLast = now;
        busy = true;
        updating.set(shown.get() != null);
        if (shown.get() == null) {
            state.set(State.LOADING);
        }
        holding = tasks.startQuietly(
                messages.text("validate.task.hold"),
                progress -> {
                    Optional<HumanSet> humans = workspace.humans().latest(now.study());
                    if (humans.isEmpty()) {
                        return Optional.<Held>empty();
                    }
                    Held held = Held.of(view, humans.get());
                    held.keep(workspace, clock.instant());
                    return Optional.of(held);
                },
                this::arrived,
                this::failed);
    }

    private void arrived(Optional<Held> held) {
        busy = false;
        Held now = held.map(found -> found.with(question)).orElse(null);
        if (now == null) {
            show(State.NO_PEOPLE);
            return;
        }
        updating.set(false);
        trouble.set("");
        shown.set(now);
        verdict.set(now.verdict());
        String open = concept.get();
        if (open != null && now.chosen().find(open).isEmpty()) {
            concept.set(null);
        }
        state.set(State.READY);
        if (now.news() && !now.evidence().equals(told)) {
            told = now.evidence();
            desk.readAgain();
        }
    }

    private void failed(Exception failure) {
        show(State.ERROR);
        trouble.set(
                failure instanceof InvalidInput told
                        ? Objects.toString(told.getMessage())
                        : messages.text("validate.trouble.unexpected"));
    }

    private void clear(State now) {
        heldLast = null;
        show(now);
    }

    /** Nothing but what the state says. */
    private void show(State now) {
        cancel();
        updating.set(false);
        shown.set(null);
        verdict.set(null);
        concept.set(null);
        state.set(now);
    }

    private void cancel() {
        if (holding != null) {
            holding.cancel();
        }
        holding = null;
        busy = false;
    }
}
