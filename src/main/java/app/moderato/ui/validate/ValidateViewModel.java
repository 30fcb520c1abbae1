package app.moderato.ui.validate;

import app.moderato.core.analysis.Evidence;
import app.moderato.core.analysis.Verdict;
import app.moderato.core.analysis.validation.HumanShelf.HumanSet;
import app.moderato.core.analysis.validation.ValidationWorkspace;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunRecord;
import app.moderato.ui.control.FileDialogs;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.Navigator;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.desk.RunControl;
import app.moderato.ui.desk.RunView;
import app.moderato.ui.desk.Unanswered;
import app.moderato.ui.task.TaskRunner;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
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
    private final ValidateExport export;
    private final Unanswered unanswered;
    private final Holding holding;
    private final PeopleSets people;
    private final Messages messages = Messages.beside(ValidateViewModel.class);

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyBooleanWrapper updating = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Held> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Verdict> verdict = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable String> concept = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper offer = new ReadOnlyStringWrapper("");

    private String question = "";
    /** What was put on file and is not news again. */
    private List<Evidence> told = List.of();

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
        this.export = new ValidateExport(tasks, files, this::saved, trouble::set);
        this.unanswered = new Unanswered(desk, runs, navigator);
        this.people = new PeopleSets(tasks, this::workspace, this::tell, this::unexpected, this::holdAnew);
        this.holding = new Holding(tasks, desk.ports().clock(), this::arrived, this::failed);
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

    /** What can be done about the notice. */
    ReadOnlyStringProperty offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /** The study's files of people's ratings. */
    PeopleSets people() {
        return people;
    }

    Clock clock() {
        return desk.ports().clock();
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
                    people.newest();
                    tell(messages.text(
                            "validate.notice.imported", kept.ratings().size(), kept.respondents(), kept.name()));
                    holdAnew();
                },
                this::unexpected);
    }

    /** The file compared with; it can be brought back while the notice says so. */
    void deletePeople() {
        OpenStudy open = desk.studyProperty().get();
        if (open != null) {
            people.delete(RatingsSource.key(open));
        }
    }

    private void tell(String sentence) {
        trouble.set("");
        notice.set(sentence);
        offer.set(messages.text(people.canUndo() ? "validate.strip.undo" : "validate.strip.done"));
    }

    private void unexpected(Exception failure) {
        trouble.set(messages.text("validate.trouble.unexpected"));
    }

    private void holdAnew() {
        holding.forget();
        hold();
    }

    private void saved(String sentence) {
        people.settle();
        tell(sentence);
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
            holdAnew();
        }
    }

    /** Does what the notice offers: takes a deletion back, or nothing more. */
    void answer() {
        notice.set("");
        people.undo();
    }

    /** @param how what is shown leaves the window */
    void save(BiConsumer<ValidateExport, Held> how) {
        Held now = shown.get();
        if (now != null && state.get() == State.READY) {
            notice.set("");
            trouble.set("");
            how.accept(export, now);
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
        if (holding.is(view, open)) {
            updating.set(holding.busy() && shown.get() != null);
            return;
        }
        updating.set(shown.get() != null);
        if (shown.get() == null) {
            state.set(State.LOADING);
        }
        holding.begin(view, open, workspace, people.wanted());
    }

    private void arrived(Holding.Found found) {
        people.show(found.people());
        Held now = found.held().map(held -> held.with(question)).orElse(null);
        if (now == null) {
            show(found.trouble().isEmpty() ? State.NO_PEOPLE : State.ERROR);
            trouble.set(found.trouble());
            // what was deleted with the last file is in no verdict any more
            news(List.of());
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
        if (now.news()) {
            news(now.evidence());
        }
    }

    private void news(List<Evidence> now) {
        if (!now.equals(told)) {
            told = now;
            desk.readAgain();
        }
    }

    private void failed(Exception failure) {
        show(State.ERROR);
        unexpected(failure);
    }

    private void clear(State now) {
        people.show(PeopleSets.Shown.NONE);
        holding.forget();
        show(now);
    }

    /** Nothing but what the state says. */
    private void show(State now) {
        holding.cancel();
        updating.set(false);
        shown.set(null);
        verdict.set(null);
        concept.set(null);
        state.set(now);
    }
}
