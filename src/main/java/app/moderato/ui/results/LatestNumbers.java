package app.moderato.ui.results;

import app.moderato.core.analysis.ResultView;
import app.moderato.core.analysis.Verdict;
import app.moderato.core.study.Study;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.desk.RunView;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The numbers of the run looked at, as they were wished for. Made in the background, the latest request wins. */
final class LatestNumbers {
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

    private final Desk desk;
    private final TaskRunner tasks;
    private final LastAttempt attempt;
    private final Messages messages;
    private final LatestSubgroups subgroups;

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private final ReadOnlyBooleanWrapper updating = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Compared> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Verdict> verdict = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper facts = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<ResultView> view = new ReadOnlyObjectWrapper<>(ResultView.COMPARE);
    private final ReadOnlyObjectWrapper<Wish> wish = new ReadOnlyObjectWrapper<>(Wish.FIRST);

    private @Nullable RunningTask comparing;

    LatestNumbers(Desk desk, TaskRunner tasks, LastAttempt attempt, Messages messages) {
        this.desk = desk;
        this.tasks = tasks;
        this.attempt = attempt;
        this.messages = messages;
        this.subgroups = new LatestSubgroups(tasks, attempt, messages);
        desk.viewProperty().subscribe(this::compare);
        desk.studyProperty().subscribe(this::compare);
        desk.viewStateProperty().subscribe(this::follow);
        desk.stateProperty().subscribe(now -> {
            if (desk.viewStateProperty().get() == Desk.ViewState.NONE) {
                follow(Desk.ViewState.NONE);
            }
        });
    }

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

    ReadOnlyObjectProperty<Wish> wishProperty() {
        return wish.getReadOnlyProperty();
    }

    /** @return whether that is another wish than before */
    boolean wish(UnaryOperator<Wish> change) {
        Wish now = change.apply(wish.get());
        if (now.equals(wish.get())) {
            return false;
        }
        wish.set(now);
        compare();
        return true;
    }

    /** The verdict is on this view from now on. */
    void view(ResultView now) {
        view.set(now);
        judge();
    }

    private void judge() {
        Compared now = shown.get();
        verdict.set(now == null ? null : now.verdicts().on(view.get()));
        if (now != null && view.get() == ResultView.SUBGROUPS && now.comparison() != null) {
            subgroups.look(now);
        }
    }

    LatestSubgroups subgroups() {
        return subgroups;
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
        attempt.begin(this::compare);
        if (shown.get() == null) {
            state.set(State.LOADING);
        }
        comparing = tasks.start(
                messages.text("results.task.compare"),
                progress -> Compared.of(view, study, asked, known),
                this::arrived,
                failure -> {
                    updating.set(false);
                    attempt.tell(messages.text("results.trouble.unexpected"));
                    if (shown.get() == null) {
                        state.set(State.ERROR);
                    }
                });
    }

    private void arrived(Compared now) {
        updating.set(false);
        shown.set(now);
        facts.set(new Facts(now).words());
        judge();
        state.set(
                now.question() == null
                        ? State.UNRATED
                        : now.numbers().enough() && !now.numbers().concepts().isEmpty() ? State.READY : State.TOO_FEW);
    }
}
