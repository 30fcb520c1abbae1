package app.moderato.ui.desk;

import app.moderato.core.study.Draft;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Drafting.State;
import app.moderato.ui.task.TaskRunner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what is typed in the background, one state after the other. What cannot be kept is tried again by itself, with a
 * growing pause, and holds what would lose it. On the screen's thread but for {@link #flush()}.
 */
final class DraftKeeping {
    private record Unsaved(Draft draft, OpenStudy before) {}

    private static final Logger LOG = LoggerFactory.getLogger(DraftKeeping.class);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final DeskWork work;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Consumer<StudyKeeper.Kept> kept;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.SAVED);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper holding = new ReadOnlyBooleanWrapper();
    private final List<Runnable> waiting = new ArrayList<>();
    private final List<Runnable> held = new ArrayList<>();
    /** What would be lost if the program ended now. */
    private final AtomicReference<@Nullable Unsaved> unsaved = new AtomicReference<>();

    private @Nullable OpenStudy before;
    private boolean saving;
    /** What was handed to the background last. */
    private @Nullable Unsaved tried;

    private Duration pause = SHORTEST;
    /** Counts what was handed to the background, so that a pause that was overtaken ends in nothing. */
    private int attempts;

    /** @param kept gets every state of the study that was kept */
    DraftKeeping(DeskWork work, TaskRunner tasks, Messages messages, Consumer<StudyKeeper.Kept> kept) {
        this.work = work;
        this.tasks = tasks;
        this.messages = messages;
        this.kept = kept;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty holdingProperty() {
        return holding.getReadOnlyProperty();
    }

    boolean isKept() {
        return unsaved.get() == null;
    }

    /** The study as it was kept last; null before one is open. */
    @Nullable
    OpenStudy last() {
        return before;
    }

    /** Runs once what was typed is kept, or could not be this time; at once where nothing is under way. */
    void whenTried(Runnable action) {
        if (saving) {
            waiting.add(action);
        } else {
            action.run();
        }
    }

    /** Runs once all that was typed is kept, however long that takes. */
    void hold(Runnable action) {
        if (isKept() && !saving) {
            action.run();
        } else {
            held.add(action);
            describeHeld();
        }
    }

    /** What is held does not happen any more. */
    void letGo() {
        held.clear();
        describeHeld();
    }

    /** Takes a study as it is, with nothing typed into it; what is held goes on. */
    void begin(OpenStudy study) {
        before = study;
        unsaved.set(null);
        pause = SHORTEST;
        trouble.set("");
        state.set(study.runnable() ? State.SAVED : State.UNFINISHED);
        goOn();
    }

    void keep(Draft next) {
        OpenStudy base = before;
        if (base == null) {
            return;
        }
        // undone to what was kept last: nothing is left to be lost
        if (!saving && !isKept() && next.equals(base.draft())) {
            begin(base);
            return;
        }
        unsaved.set(new Unsaved(next, base));
        if (state.get() != State.RETRYING) {
            state.set(State.SAVING);
        }
        keep();
    }

    /** One at a time: each begins from what the one before has kept. */
    private void keep() {
        Unsaved now = unsaved.get();
        if (saving || now == null) {
            return;
        }
        saving = true;
        tried = now;
        attempts++;
        tasks.startQuietly(
                messages.text("desk.task.keep"),
                progress -> work.keep(now.draft(), now.before()),
                saved -> kept(now, saved),
                this::failed);
    }

    private void failed(Exception failure) {
        saving = false;
        if (unsaved.get() != null) {
            trouble.set(DeskWork.sentence(failure, messages));
            state.set(State.RETRYING);
            if (typedSince()) {
                keep();
                return;
            }
            int attempt = attempts;
            tasks.later(pause, () -> again(attempt));
            pause = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
        }
        goOn();
    }

    private void again(int attempt) {
        if (attempt == attempts) {
            keep();
        }
    }

    private void kept(Unsaved was, StudyKeeper.Kept saved) {
        saving = false;
        boolean stillOpen = was.before().equals(before);
        Unsaved latest = unsaved.get();
        if (latest != null && latest.draft().equals(was.draft()) && stillOpen) {
            unsaved.set(null);
        } else if (latest != null && stillOpen) {
            unsaved.set(new Unsaved(latest.draft(), saved.study()));
        }
        if (!stillOpen) {
            restOrKeep();
            return;
        }
        before = saved.study();
        pause = SHORTEST;
        trouble.set(saved.trouble());
        saving = true;
        kept.accept(saved);
        saving = false;
        if (typedSince()) {
            keep();
            return;
        }
        state.set(
                !saved.trouble().isEmpty() ? State.FAILED : saved.study().runnable() ? State.SAVED : State.UNFINISHED);
        goOn();
    }

    private void restOrKeep() {
        if (typedSince()) {
            keep();
        } else {
            goOn();
        }
    }

    private boolean typedSince() {
        Unsaved left = unsaved.get();
        return left != null && !left.equals(tried);
    }

    /** Whoever waited comes to their turn; what is held only where nothing can be lost by it. */
    private void goOn() {
        if (saving) {
            return;
        }
        List<Runnable> turn = List.copyOf(waiting);
        waiting.clear();
        turn.forEach(Runnable::run);
        while (isKept() && !saving && !held.isEmpty()) {
            held.removeFirst().run();
        }
        describeHeld();
    }

    private void describeHeld() {
        holding.set(!held.isEmpty() && state.get() == State.RETRYING);
    }

    /** Keeps what the background has not kept yet. At the end, after the tasks were closed; any thread. */
    void flush() {
        Unsaved last = unsaved.getAndSet(null);
        if (last != null) {
            try {
                work.keep(last.draft(), last.before());
            } catch (Exception e) {
                LOG.error("The last changes to the study could not be kept; they are put beside it", e);
                work.setAside(last.draft(), last.before());
            }
        }
    }
}
