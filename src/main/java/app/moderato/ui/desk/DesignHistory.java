package app.moderato.ui.desk;

import app.moderato.core.study.Draft;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** What was done to a design, to be undone and done again. Letter after letter is one step. */
final class DesignHistory {
    /** @param draft as it was before the step, or after it where the step is undone */
    record Past(Drafting.Step step, Draft draft) {}

    private static final int MOST_STEPS = 500;
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final Deque<Past> done = new ArrayDeque<>();
    private final Deque<Past> undone = new ArrayDeque<>();
    private final ReadOnlyStringWrapper undoable = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoable = new ReadOnlyStringWrapper("");
    private Instant lastChange = Instant.MIN;

    ReadOnlyStringProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    ReadOnlyStringProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    void clear() {
        done.clear();
        undone.clear();
        describe();
    }

    /** @param before the design as it was */
    void add(Drafting.Step step, Draft before, Instant time) {
        if (!goesOn(step, time)) {
            done.push(new Past(step, before));
            if (done.size() > MOST_STEPS) {
                done.removeLast();
            }
        }
        lastChange = time;
        undone.clear();
        describe();
    }

    private boolean goesOn(Drafting.Step step, Instant time) {
        Past last = done.peek();
        return last != null
                && undone.isEmpty()
                && !step.field().isEmpty()
                && last.step().field().equals(step.field())
                && Duration.between(lastChange, time).compareTo(PAUSE) <= 0;
    }

    /** @param now the design as it is; null where nothing can be undone */
    @Nullable
    Past undo(Draft now) {
        return move(done, undone, now);
    }

    /** @param now the design as it is; null where nothing can be done again */
    @Nullable
    Past redo(Draft now) {
        return move(undone, done, now);
    }

    private @Nullable Past move(Deque<Past> from, Deque<Past> to, Draft now) {
        Past past = from.poll();
        if (past != null) {
            to.push(new Past(past.step(), now));
            lastChange = Instant.MIN;
            describe();
        }
        return past;
    }

    private void describe() {
        undoable.set(done.isEmpty() ? "" : done.element().step().label());
        redoable.set(undone.isEmpty() ? "" : undone.element().step().label());
    }
}
