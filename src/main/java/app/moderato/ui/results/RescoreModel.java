package app.moderato.ui.results;

import app.moderato.core.interview.RunState;
import app.moderato.core.interview.Workspace;
import app.moderato.core.interview.scoring.ScoringEstimate;
import app.moderato.core.interview.scoring.ScoringSettings;
import app.moderato.core.llm.LlmException;
import app.moderato.core.rating.SsrSettings;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.RatingMethod;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.RunCap;
import app.moderato.ui.desk.RunView;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;

/** Has the run looked at scored once more: how, what it would take, the scoring, what came of it; needs no stage. */
final class RescoreModel {
    enum State {
        CLOSED,
        /** Says what it takes, and waits for a yes. */
        ASKING,
        SCORING
    }

    private final Desk desk;
    private final TaskRunner tasks;
    private final ScoringsModel scorings;
    private final Messages messages;
    private final RescoreWords words;
    private final Consumer<String> told;
    private final Consumer<String> trouble;

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.CLOSED);
    private final ObjectProperty<RatingMethod> method = new SimpleObjectProperty<>(RatingMethod.SSR);
    private final StringProperty temperature = new SimpleStringProperty("");
    private final StringProperty epsilon = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper cost = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper target = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper able = new ReadOnlyBooleanWrapper();
    /** What came of it, from the background; also where the task was cancelled. */
    private final AtomicReference<RescoreWork.@Nullable Made> result = new AtomicReference<>();

    private @Nullable RescoreWork offered;
    private @Nullable RunningTask counting;
    private @Nullable RunningTask scoring;

    /**
     * @param told gets a sentence on what was done
     * @param trouble gets one on what was not, and why
     */
    RescoreModel(
            Desk desk,
            TaskRunner tasks,
            ScoringsModel scorings,
            Messages messages,
            Consumer<String> told,
            Consumer<String> trouble) {
        this.desk = desk;
        this.tasks = tasks;
        this.scorings = scorings;
        this.messages = messages;
        this.words = new RescoreWords(messages);
        this.told = told;
        this.trouble = trouble;
        method.subscribe((before, now) -> count());
        temperature.subscribe((before, now) -> count());
        epsilon.subscribe((before, now) -> count());
        // a task that is cancelled hands nothing over, but what was paid for is here
        tasks.running().addListener((ListChangeListener<RunningTask>) change -> {
            while (change.next()) {
                if (change.getRemoved().stream().anyMatch(task -> task == scoring && task.isCancelled())) {
                    finish(result.getAndSet(null));
                }
            }
        });
    }

    // Properties

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ObjectProperty<RatingMethod> methodProperty() {
        return method;
    }

    /** T as typed. */
    StringProperty temperatureProperty() {
        return temperature;
    }

    /** ε as typed. */
    StringProperty epsilonProperty() {
        return epsilon;
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

    /** It can be begun. */
    ReadOnlyBooleanProperty ableProperty() {
        return able.getReadOnlyProperty();
    }

    // Commands

    /** Says what it would take. */
    void offer() {
        RunView view = desk.viewProperty().get();
        if (view == null || state.get() != State.CLOSED) {
            return;
        }
        temperature.set(RescoreWords.number(view.study().rating().temperature()));
        epsilon.set(RescoreWords.number(view.study().rating().epsilon()));
        state.set(State.ASKING);
        count();
    }

    /** Does what was offered. */
    void score() {
        RescoreWork now = offered;
        if (now == null || state.get() != State.ASKING || !able.get()) {
            return;
        }
        state.set(State.SCORING);
        result.set(null);
        scoring = tasks.start(
                messages.text("results.task.rescore"),
                progress -> {
                    RescoreWork.Made made = now.score(progress, stop -> {});
                    result.set(made);
                    return made;
                },
                made -> finish(result.getAndSet(null)),
                failure -> {
                    state.set(State.CLOSED);
                    trouble.accept(sentence(failure));
                });
    }

    void close() {
        if (state.get() == State.ASKING) {
            state.set(State.CLOSED);
        }
    }

    private void finish(RescoreWork.@Nullable Made made) {
        state.set(State.CLOSED);
        scorings.again();
        if (made == null) {
            return;
        }
        String sentence = words.ended(made);
        if (made.ended().state() == RunState.COMPLETED) {
            told.accept(sentence);
        } else {
            trouble.accept(sentence);
        }
    }

    private String sentence(Exception failure) {
        boolean forPeople = failure instanceof LlmException || failure instanceof InvalidInput;
        return forPeople
                ? Objects.requireNonNullElse(failure.getMessage(), messages.text("results.trouble.unexpected"))
                : messages.text("results.trouble.unexpected");
    }

    private void count() {
        if (state.get() != State.ASKING) {
            return;
        }
        if (counting != null) {
            counting.cancel();
        }
        able.set(false);
        cost.set("");
        offered = null;
        RescoreWork next = work();
        if (next == null) {
            return;
        }
        target.set(words.target(desk.ports().providers(), next));
        if (next.asks() && !Reachable.of(desk, next.view().run())) {
            note.set(messages.text("results.rescore.not-connected"));
            return;
        }
        offered = next;
        if (!next.asks()) {
            able.set(true);
            return;
        }
        cost.set(messages.text("results.rescore.counting"));
        counting = tasks.startQuietly(
                messages.text("results.task.rescore-cost"),
                progress -> next.estimate(),
                estimate -> counted(next, estimate),
                failure -> {
                    cost.set("");
                    note.set(sentence(failure));
                });
    }

    private void counted(RescoreWork next, ScoringEstimate estimate) {
        cost.set(words.cost(estimate, next));
        able.set(true);
    }

    private @Nullable RescoreWork work() {
        RunView view = desk.viewProperty().get();
        Workspace workspace = desk.workspace().orElse(null);
        SsrSettings ssr = ssr();
        if (view == null || workspace == null || ssr == null) {
            return null;
        }
        return new RescoreWork(
                desk.ports(),
                workspace,
                view,
                new ScoringSettings(method.get(), ssr, null, null),
                RunCap.of(view.study(), desk.choices().preferences())
                        .map(RunCap::usd)
                        .orElse(null),
                messages);
    }

    /** Null, with a note, where what was typed makes none. */
    private @Nullable SsrSettings ssr() {
        note.set("");
        if (method.get().asks()) {
            return SsrSettings.DEFAULT;
        }
        try {
            return new SsrSettings(RescoreWords.read(temperature.get()), null, RescoreWords.read(epsilon.get()));
        } catch (IllegalArgumentException e) {
            note.set(messages.text("results.rescore.no-number"));
            return null;
        }
    }
}
