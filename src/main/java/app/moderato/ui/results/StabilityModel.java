package app.moderato.ui.results;

import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.Workspace;
import app.moderato.core.interview.stability.StabilityEstimate;
import app.moderato.core.interview.stability.StabilityOrder;
import app.moderato.core.interview.stability.StabilitySession.Ended;
import app.moderato.core.interview.stability.StabilityWish;
import app.moderato.core.llm.LlmException;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Question;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.RunCap;
import app.moderato.ui.desk.RunView;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Has some people of the run looked at asked again: what, what it would take, the asking, what came of it; needs no stage. */
final class StabilityModel {
    enum State {
        CLOSED,
        /** Says what it takes, and waits for a yes. */
        ASKING,
        RUNNING
    }

    /**
     * What it takes, or why it cannot be asked: to type half a wording is no failure.
     *
     * @param refusal empty where there is an estimate
     */
    private record Counted(@Nullable StabilityEstimate estimate, String refusal) {
        static Counted of(StabilityJob job) {
            try {
                return new Counted(job.estimate(), "");
            } catch (InvalidInput e) {
                return new Counted(null, String.valueOf(e.getMessage()));
            }
        }
    }

    private final Desk desk;
    private final TaskRunner tasks;
    private final StabilitiesModel stabilities;
    private final Messages messages;
    private final StabilityCostWords words;
    private final Consumer<String> told;
    private final Consumer<String> trouble;

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.CLOSED);
    private final ObservableList<Question> questions = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Question> question = new SimpleObjectProperty<>();
    private final StringProperty people = new SimpleStringProperty(Integer.toString(StabilityWish.USUAL_PEOPLE));
    private final StringProperty seeds = new SimpleStringProperty(Integer.toString(StabilityWish.USUAL_SEEDS));
    private final StringProperty number = new SimpleStringProperty(Integer.toString(StabilityWish.USUAL_WORDINGS));
    private final BooleanProperty own = new SimpleBooleanProperty();
    private final StringProperty typed = new SimpleStringProperty("");
    private final StringProperty models = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper cost = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper target = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper able = new ReadOnlyBooleanWrapper();
    /** What came of it, from the background; also where the task was cancelled. */
    private final AtomicReference<@Nullable Ended> result = new AtomicReference<>();

    private @Nullable StabilityJob offered;
    private @Nullable RunningTask counting;
    private @Nullable RunningTask running;

    /**
     * @param told gets a sentence on what was done
     * @param trouble gets one on what was not, and why
     */
    StabilityModel(
            Desk desk,
            TaskRunner tasks,
            StabilitiesModel stabilities,
            Messages messages,
            Consumer<String> told,
            Consumer<String> trouble) {
        this.desk = desk;
        this.tasks = tasks;
        this.stabilities = stabilities;
        this.messages = messages;
        this.words = new StabilityCostWords(messages);
        this.told = told;
        this.trouble = trouble;
        for (StringProperty text : List.of(people, seeds, number, typed, models)) {
            text.subscribe((before, now) -> count());
        }
        question.subscribe((before, now) -> count());
        own.subscribe((before, now) -> count());
        // a task that is cancelled hands nothing over, but what was paid for is here
        tasks.running().addListener((ListChangeListener<RunningTask>) change -> {
            while (change.next()) {
                if (change.getRemoved().stream().anyMatch(task -> task == running && task.isCancelled())) {
                    finish(result.getAndSet(null));
                }
            }
        });
    }

    // Properties

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Those that may be asked again. */
    ObservableList<Question> questions() {
        return questions;
    }

    ObjectProperty<@Nullable Question> questionProperty() {
        return question;
    }

    /** As typed, as all of these. */
    StringProperty peopleProperty() {
        return people;
    }

    StringProperty seedsProperty() {
        return seeds;
    }

    /** How many other wordings the model proposes. */
    StringProperty numberProperty() {
        return number;
    }

    /** Whether the other wordings are typed. */
    BooleanProperty ownProperty() {
        return own;
    }

    /** Other wordings, one on each line. */
    StringProperty typedProperty() {
        return typed;
    }

    /** The models' names, with commas between them. */
    StringProperty modelsProperty() {
        return models;
    }

    /** Why it cannot be done like that; empty where it can. */
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** Calls, tokens and dollars. */
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
        List<Question> asked = StabilityOrder.offered(view.study());
        if (!asked.equals(questions)) {
            questions.setAll(asked);
            question.set(asked.isEmpty() ? null : asked.getFirst());
        }
        models.set(view.run().model());
        state.set(State.ASKING);
        count();
    }

    /** Does what was offered. */
    void begin() {
        StabilityJob now = offered;
        if (now == null || state.get() != State.ASKING || !able.get()) {
            return;
        }
        state.set(State.RUNNING);
        result.set(null);
        running = tasks.start(
                messages.text("results.task.stability"),
                progress -> {
                    Ended ended = now.ask(progress);
                    result.set(ended);
                    return ended;
                },
                ended -> finish(result.getAndSet(null)),
                failure -> {
                    state.set(State.CLOSED);
                    stabilities.again();
                    trouble.accept(sentence(failure));
                });
    }

    void close() {
        if (state.get() == State.ASKING) {
            state.set(State.CLOSED);
        }
    }

    private void finish(@Nullable Ended ended) {
        state.set(State.CLOSED);
        stabilities.again();
        if (ended == null) {
            return;
        }
        if (ended.state() == RunState.COMPLETED) {
            told.accept(words.ended(ended));
        } else {
            trouble.accept(words.ended(ended));
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
        StabilityJob next = job();
        if (next == null) {
            return;
        }
        RunRecord run = next.view().run();
        target.set(words.target(desk.ports().providers(), next));
        if (!Reachable.of(desk, run)) {
            note.set(messages.text("results.rescore.not-connected"));
            return;
        }
        offered = next;
        cost.set(messages.text("results.rescore.counting"));
        counting = tasks.startQuietly(
                messages.text("results.task.stability-cost"),
                progress -> Counted.of(next),
                counted -> counted(next, counted),
                failure -> {
                    cost.set("");
                    note.set(sentence(failure));
                });
    }

    private void counted(StabilityJob next, Counted counted) {
        cost.set(counted.estimate() == null ? "" : words.cost(counted.estimate(), next));
        note.set(counted.refusal());
        able.set(counted.estimate() != null);
    }

    private @Nullable StabilityJob job() {
        RunView view = desk.viewProperty().get();
        Workspace workspace = desk.workspace().orElse(null);
        StabilityWish wish = wish();
        if (view == null || workspace == null || wish == null) {
            return null;
        }
        List<String> named = Arrays.stream(models.get().split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        return new StabilityJob(
                desk.ports(),
                workspace,
                view,
                wish,
                named.isEmpty() || view.rehearsal() ? List.of(view.run().model()) : named,
                RunCap.of(view.study(), desk.choices().preferences())
                        .map(RunCap::usd)
                        .orElse(null),
                messages);
    }

    /** Null, with a note, where what was typed makes none. */
    private @Nullable StabilityWish wish() {
        note.set("");
        Question chosen = question.get();
        try {
            return new StabilityWish(
                    chosen == null ? null : chosen.id(),
                    Integer.parseInt(people.get().strip()),
                    Integer.parseInt(seeds.get().strip()),
                    own.get()
                            ? typed.get()
                                    .lines()
                                    .map(String::strip)
                                    .filter(line -> !line.isEmpty())
                                    .toList()
                            : List.of(),
                    own.get() ? 0 : Integer.parseInt(number.get().strip()));
        } catch (NumberFormatException e) {
            note.set(messages.text("results.stability.no-number"));
            return null;
        }
    }
}
