package app.moderato.ui.results;

import app.moderato.core.llm.LlmException;
import app.moderato.core.study.InvalidInput;
import app.moderato.ui.control.Messages;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;

/** Says what work would take, waits for a yes, does it, tells what came of it; needs no stage. On the screen's thread. */
final class Consent {
    enum State {
        CLOSED,
        /** Says what it takes, and waits for a yes. */
        ASKING,
        WORKING
    }

    /** The work as it is now described. */
    @FunctionalInterface
    interface Proposal {
        /**
         * Empty where there is nothing to work on.
         *
         * @throws InvalidInput where what was typed makes none, with a sentence that says why
         */
        Optional<PricedWork> now() throws InvalidInput;
    }

    /** @param refusal why it cannot be done; empty where it can. To type half a sentence is no failure. */
    private record Counted(String cost, String refusal) {
        static Counted of(PricedWork work) {
            try {
                return new Counted(work.cost(), "");
            } catch (InvalidInput e) {
                return new Counted("", String.valueOf(e.getMessage()));
            }
        }
    }

    private final TaskRunner tasks;
    private final Messages messages;
    private final Proposal proposal;
    private final Runnable ended;
    private final Consumer<String> told;
    private final Consumer<String> trouble;

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.CLOSED);
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper cost = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper target = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper able = new ReadOnlyBooleanWrapper();
    /** What came of it, from the background; also where the task was cancelled. */
    private final AtomicReference<PricedWork.@Nullable Made> result = new AtomicReference<>();

    private @Nullable PricedWork offered;
    private @Nullable RunningTask counting;
    private @Nullable RunningTask working;

    /**
     * @param ended called when work has ended, well or not
     * @param told gets a sentence on what was done
     * @param trouble gets one on what was not, and why
     */
    Consent(
            TaskRunner tasks,
            Messages messages,
            Proposal proposal,
            Runnable ended,
            Consumer<String> told,
            Consumer<String> trouble) {
        this.tasks = tasks;
        this.messages = messages;
        this.proposal = proposal;
        this.ended = ended;
        this.told = told;
        this.trouble = trouble;
        // a task that is cancelled hands nothing over, but what was paid for is here
        tasks.running().addListener((ListChangeListener<RunningTask>) change -> {
            while (change.next()) {
                if (change.getRemoved().stream().anyMatch(task -> task == working && task.isCancelled())) {
                    finish(result.getAndSet(null));
                }
            }
        });
    }

    // Properties

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Why it cannot be done like that; empty where it can. */
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** Calls, tokens and dollars; empty where nothing is sent. */
    ReadOnlyStringProperty costProperty() {
        return cost.getReadOnlyProperty();
    }

    /** Where what is sent goes. */
    ReadOnlyStringProperty targetProperty() {
        return target.getReadOnlyProperty();
    }

    /** A yes begins it. */
    ReadOnlyBooleanProperty ableProperty() {
        return able.getReadOnlyProperty();
    }

    boolean closed() {
        return state.get() == State.CLOSED;
    }

    // Commands

    /** Says what it would take. */
    void ask() {
        if (closed()) {
            state.set(State.ASKING);
            count();
        }
    }

    /** The work is described in another way now. */
    void count() {
        if (state.get() != State.ASKING) {
            return;
        }
        if (counting != null) {
            counting.cancel();
        }
        able.set(false);
        cost.set("");
        note.set("");
        offered = null;
        try {
            proposal.now().ifPresent(this::offer);
        } catch (InvalidInput e) {
            note.set(sentence(e));
        }
    }

    /** Yes. */
    void begin() {
        PricedWork now = offered;
        if (now == null || state.get() != State.ASKING || !able.get()) {
            return;
        }
        state.set(State.WORKING);
        result.set(null);
        working = tasks.start(
                now.title(),
                progress -> {
                    PricedWork.Made made = now.make(progress);
                    result.set(made);
                    return made;
                },
                made -> finish(result.getAndSet(null)),
                failure -> {
                    finish(null);
                    trouble.accept(sentence(failure));
                });
    }

    /** No. */
    void close() {
        if (state.get() == State.ASKING) {
            state.set(State.CLOSED);
        }
    }

    private void offer(PricedWork work) {
        target.set(work.target());
        if (!work.connected()) {
            note.set(messages.text("results.consent.not-connected"));
            return;
        }
        offered = work;
        if (!work.asks()) {
            able.set(true);
            return;
        }
        cost.set(messages.text("results.consent.counting"));
        counting = tasks.startQuietly(
                messages.text("results.task.cost"), progress -> Counted.of(work), this::counted, failure -> {
                    cost.set("");
                    note.set(sentence(failure));
                });
    }

    private void counted(Counted counted) {
        cost.set(counted.cost());
        note.set(counted.refusal());
        able.set(counted.refusal().isEmpty());
    }

    private void finish(PricedWork.@Nullable Made made) {
        state.set(State.CLOSED);
        ended.run();
        if (made != null) {
            (made.whole() ? told : trouble).accept(made.sentence());
        }
    }

    private String sentence(Exception failure) {
        boolean forPeople = failure instanceof LlmException || failure instanceof InvalidInput;
        String unexpected = messages.text("results.trouble.unexpected");
        return forPeople ? Objects.requireNonNullElse(failure.getMessage(), unexpected) : unexpected;
    }
}
