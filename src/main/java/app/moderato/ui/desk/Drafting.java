package app.moderato.ui.desk;

import app.moderato.core.study.Draft;
import app.moderato.ui.control.Messages;
import app.moderato.ui.task.TaskRunner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The design of the open study: every change is shown at once, can be undone, and is kept in the background. On the
 * screen's thread but for {@link #flush()}.
 */
public final class Drafting {
    /** Of what was typed. */
    public enum State {
        SAVED,
        SAVING,
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

    private record Past(Step step, Draft draft) {}

    private record Unsaved(Draft draft, OpenStudy before) {}

    private static final Logger LOG = LoggerFactory.getLogger(Drafting.class);
    private static final int MOST_STEPS = 500;
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final DeskWork work;
    private final TaskRunner tasks;
    private final Clock clock;
    private final Messages messages;
    private final UnaryOperator<String> free;
    private final Consumer<StudyKeeper.Kept> kept;

    private final ReadOnlyObjectWrapper<@Nullable Draft> draft = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.SAVED);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper undoable = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoable = new ReadOnlyStringWrapper("");
    private final Deque<Past> done = new ArrayDeque<>();
    private final Deque<Past> undone = new ArrayDeque<>();
    private final List<Runnable> waiting = new ArrayList<>();
    /** What would be lost if the program ended now. */
    private final AtomicReference<@Nullable Unsaved> unsaved = new AtomicReference<>();

    private @Nullable OpenStudy before;
    private Instant lastChange = Instant.MIN;
    private boolean saving;
    /** What was handed to the background last; it is not tried again by itself where that failed. */
    private @Nullable Unsaved tried;

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
        this.work = work;
        this.tasks = tasks;
        this.clock = clock;
        this.messages = messages;
        this.free = free;
        this.kept = kept;
    }

    // Properties

    /** As it stands after the last keystroke; null before a study is open. */
    public ReadOnlyObjectProperty<@Nullable Draft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Why the study's file could not be written; empty where it was. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** What undo would take back; empty for nothing. */
    public ReadOnlyStringProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** What redo would do again; empty for nothing. */
    public ReadOnlyStringProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
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
        Instant time = clock.instant();
        if (!goesOn(step, time)) {
            done.push(new Past(step, now));
            if (done.size() > MOST_STEPS) {
                done.removeLast();
            }
        }
        lastChange = time;
        undone.clear();
        show(next);
    }

    /** A bundled study becomes a copy of the user's own, which has a folder; no step of its own. */
    public void makeOwn() {
        Draft now = draft.get();
        if (now != null && before != null && before.bundled()) {
            Draft next = own(now);
            if (!next.equals(now)) {
                show(next);
            }
        }
    }

    /** A bundled study becomes a copy, which lists show beside it; unless it has another title by now. */
    private Draft own(Draft next) {
        String title = next.study().title();
        boolean copy =
                before != null && before.bundled() && before.study().title().equals(title);
        return copy ? next.with(study -> study.withTitle(free.apply(title + messages.text("desk.copy.suffix")))) : next;
    }

    private boolean goesOn(Step step, Instant time) {
        Past last = done.peek();
        return last != null
                && undone.isEmpty()
                && !step.field().isEmpty()
                && last.step().field().equals(step.field())
                && Duration.between(lastChange, time).compareTo(PAUSE) <= 0;
    }

    /** @return where the change was, null where there was none */
    public @Nullable Place undo() {
        return move(done, undone);
    }

    /** @return where the change was, null where there was none */
    public @Nullable Place redo() {
        return move(undone, done);
    }

    private @Nullable Place move(Deque<Past> from, Deque<Past> to) {
        Past past = from.poll();
        Draft now = draft.get();
        if (past == null || now == null) {
            return null;
        }
        to.push(new Past(past.step(), now));
        lastChange = Instant.MIN;
        show(past.draft());
        return past.step().place();
    }

    /** Runs once all that was typed is kept and checked, or cannot be; at once where nothing is under way. */
    public void whenKept(Runnable action) {
        if (saving) {
            waiting.add(action);
        } else {
            action.run();
        }
    }

    /** The study that is open holds all that was typed. */
    public boolean isKept() {
        return unsaved.get() == null;
    }

    /** Another study is open, or this one was read again. */
    void begin(OpenStudy study) {
        before = study;
        done.clear();
        undone.clear();
        unsaved.set(null);
        trouble.set("");
        draft.set(study.draft());
        describe();
        state.set(study.runnable() ? State.SAVED : State.UNFINISHED);
    }

    /** Keeps what the background has not kept yet. At the end, after the tasks were closed; any thread. */
    void flush() {
        Unsaved last = unsaved.getAndSet(null);
        if (last != null) {
            try {
                work.keep(last.draft(), last.before());
            } catch (Exception e) {
                LOG.error("The last changes to the study could not be kept", e);
            }
        }
    }

    private void show(Draft next) {
        draft.set(next);
        describe();
        state.set(State.SAVING);
        OpenStudy base = before;
        if (base != null) {
            unsaved.set(new Unsaved(next, base));
            keep();
        }
    }

    private void describe() {
        undoable.set(done.isEmpty() ? "" : done.element().step().label());
        redoable.set(undone.isEmpty() ? "" : undone.element().step().label());
    }

    /** One at a time: each begins from what the one before has kept. */
    private void keep() {
        Unsaved now = unsaved.get();
        if (saving || now == null) {
            return;
        }
        saving = true;
        tried = now;
        tasks.startQuietly(
                messages.text("desk.task.keep"),
                progress -> work.keep(now.draft(), now.before()),
                saved -> kept(now, saved),
                failure -> {
                    trouble.set(DeskWork.sentence(failure, messages));
                    rest(State.FAILED);
                });
    }

    private void kept(Unsaved was, StudyKeeper.Kept saved) {
        boolean stillOpen = was.before().equals(before);
        Unsaved latest = unsaved.get();
        if (latest != null && latest.draft().equals(was.draft()) && stillOpen) {
            unsaved.set(null);
        } else if (latest != null && stillOpen) {
            unsaved.set(new Unsaved(latest.draft(), saved.study()));
        }
        if (!stillOpen) {
            rest(state.get());
            return;
        }
        before = saved.study();
        trouble.set(saved.trouble());
        kept.accept(saved);
        rest(!saved.trouble().isEmpty() ? State.FAILED : saved.study().runnable() ? State.SAVED : State.UNFINISHED);
    }

    /** Goes on with what was typed meanwhile; else whoever waited comes to their turn. */
    private void rest(State now) {
        saving = false;
        Unsaved left = unsaved.get();
        if (left != null && !left.equals(tried)) {
            keep();
            return;
        }
        state.set(now);
        List<Runnable> turn = List.copyOf(waiting);
        waiting.clear();
        turn.forEach(Runnable::run);
    }
}
