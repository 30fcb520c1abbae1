package app.moderato.ui.desk;

import app.moderato.core.study.Draft;
import app.moderato.ui.control.Messages;
import app.moderato.ui.task.TaskRunner;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import org.jspecify.annotations.Nullable;

/**
 * The design of the open study: every change is shown at once, can be undone, and is kept in the background. On the
 * screen's thread but for {@link #flush()}.
 */
public final class Drafting {
    /** Of what was typed. */
    public enum State {
        SAVED,
        SAVING,
        /** Not in the workspace either; {@link #troubleProperty()} says why. It is tried again by itself. */
        RETRYING,
        /** In the workspace alone: the study lacks what a run needs. */
        UNFINISHED,
        /** Its file cannot be written; {@link #troubleProperty()} says why. */
        FAILED
    }

    /**
     * One thing done to the design.
     *
     * @param label in a person's words, such as “Rename concept”
     * @param field that was typed into, so that letter after letter is one step; empty where each time is a step
     * @param place where it can be seen
     */
    public record Step(String label, String field, Place place) {}

    private final Clock clock;
    private final Messages messages;
    private final DraftKeeping keeping;
    private final DesignHistory history = new DesignHistory();
    private final UnaryOperator<String> free;
    private final ReadOnlyObjectWrapper<@Nullable Draft> draft = new ReadOnlyObjectWrapper<>();

    /**
     * @param free makes a title one that no study has yet
     * @param kept gets every state of the study that was kept
     */
    Drafting(
            DeskWork work,
            TaskRunner tasks,
            Clock clock,
            Messages messages,
            UnaryOperator<String> free,
            Consumer<StudyKeeper.Kept> kept) {
        this.clock = clock;
        this.messages = messages;
        this.free = free;
        this.keeping = new DraftKeeping(work, tasks, messages, kept);
    }

    // Properties

    /** As it stands after the last keystroke; null before a study is open. */
    public ReadOnlyObjectProperty<@Nullable Draft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return keeping.stateProperty();
    }

    /** Why what was typed is not kept, or not in the study's file; empty where it is. */
    public ReadOnlyStringProperty troubleProperty() {
        return keeping.troubleProperty();
    }

    /** Another study waits to be opened, or this one to be deleted, until what was typed is kept. */
    public ReadOnlyBooleanProperty holdingProperty() {
        return keeping.holdingProperty();
    }

    /** What undo would take back; empty for nothing. */
    public ReadOnlyStringProperty undoableProperty() {
        return history.undoableProperty();
    }

    /** What redo would do again; empty for nothing. */
    public ReadOnlyStringProperty redoableProperty() {
        return history.redoableProperty();
    }

    // Commands

    /** Does nothing where no study is open or nothing changes. */
    public void change(Step step, UnaryOperator<Draft> edit) {
        Draft now = draft.get();
        if (now == null) {
            return;
        }
        Draft next = edit.apply(now);
        if (next.equals(now)) {
            return;
        }
        next = own(next);
        history.add(step, now, clock.instant());
        show(next);
    }

    /** A bundled study becomes a copy of the user's own, which has a folder; no step of its own. */
    public void makeOwn() {
        Draft now = draft.get();
        OpenStudy last = keeping.last();
        if (now != null && last != null && last.bundled()) {
            Draft next = own(now);
            if (!next.equals(now)) {
                show(next);
            }
        }
    }

    /** A bundled study becomes a copy, which lists show beside it; unless it has another title by now. */
    private Draft own(Draft next) {
        OpenStudy last = keeping.last();
        String title = next.study().title();
        boolean copy = last != null && last.bundled() && last.study().title().equals(title);
        return copy ? next.with(study -> study.withTitle(free.apply(title + messages.text("desk.copy.suffix")))) : next;
    }

    /** @return where the change was, null where there was none */
    public @Nullable Place undo() {
        Draft now = draft.get();
        return now == null ? null : goBack(history.undo(now));
    }

    /** @return where the change was, null where there was none */
    public @Nullable Place redo() {
        Draft now = draft.get();
        return now == null ? null : goBack(history.redo(now));
    }

    private @Nullable Place goBack(DesignHistory.@Nullable Past past) {
        if (past == null) {
            return null;
        }
        show(past.draft());
        return past.step().place();
    }

    /** Runs once all that was typed is kept and checked, or cannot be; at once where nothing is under way. */
    public void whenKept(Runnable action) {
        keeping.whenTried(action);
    }

    /** Runs once all that was typed is kept, and not before: what was typed could be lost by it. */
    void hold(Runnable action) {
        keeping.hold(action);
    }

    /** The study that is open holds all that was typed. */
    public boolean isKept() {
        return keeping.isKept();
    }

    /** What waits for the text to be kept does not happen; the text goes on being tried. */
    public void stay() {
        keeping.letGo();
    }

    /** Gives up what could not be kept, and goes on with what waits for it. */
    public void lose() {
        OpenStudy last = keeping.last();
        if (last != null && !keeping.isKept()) {
            begin(last);
        }
    }

    /** Another study is open, or this one was read again. */
    void begin(OpenStudy study) {
        history.clear();
        draft.set(study.draft());
        keeping.begin(study);
    }

    /** Keeps what the background has not kept yet. At the end, after the tasks were closed; any thread. */
    void flush() {
        keeping.flush();
    }

    private void show(Draft next) {
        draft.set(next);
        keeping.keep(next);
    }
}
