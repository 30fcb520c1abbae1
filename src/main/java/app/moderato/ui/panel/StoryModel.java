package app.moderato.ui.panel;

import app.moderato.core.interview.story.Stories;
import app.moderato.core.llm.LlmException;
import app.moderato.core.panel.Panel;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Has background stories written: what it would take, the writing, what came of it; needs no stage. */
final class StoryModel {
    enum State {
        CLOSED,
        /** Says what it takes, and waits for a yes. */
        ASKING,
        WRITING,
        /** Somebody got no story; who and why is told. */
        DONE
    }

    private static final String PEOPLE = "people";

    private final PanelViewModel model;
    private final TaskRunner tasks;
    private final PanelKeeping keeping;
    private final Messages messages;
    private final StoryWords words;
    private final StoryOffer takes;

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.CLOSED);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ObservableList<String> missing = FXCollections.observableArrayList();
    /** What was written, from the background; also where the task was cancelled. */
    private final AtomicReference<@Nullable Stories> result = new AtomicReference<>();

    private final AtomicReference<@Nullable Runnable> stopping = new AtomicReference<>();
    /** What is being written. */
    private @Nullable StoryWork work;

    private @Nullable RunningTask writing;

    StoryModel(PanelViewModel model, Desk desk, TaskRunner tasks, PanelKeeping keeping, Messages messages) {
        this.model = model;
        this.tasks = tasks;
        this.keeping = keeping;
        this.messages = messages;
        this.words = new StoryWords(messages);
        this.takes = new StoryOffer(model, desk, tasks, words, messages);
        // a task that is cancelled hands nothing over, but what was paid for is here
        tasks.running().addListener((ListChangeListener<RunningTask>) change -> {
            while (change.next()) {
                if (change.getRemoved().stream().anyMatch(task -> task == writing && task.isCancelled())) {
                    finish();
                }
            }
        });
    }

    // Properties

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What it would take, as offered last. */
    StoryOffer takes() {
        return takes;
    }

    /** What came of it. */
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Who got no story, and why. */
    ObservableList<String> missing() {
        return missing;
    }

    // Commands

    /** Says what it would take; while stories are written it stops that. */
    void offer() {
        if (state.get() == State.WRITING) {
            stop();
            return;
        }
        ReadPanel panel = model.panelProperty().get();
        if (panel == null || panel.panel().personas().isEmpty()) {
            keeping.tell(messages.text("panel.keep.nobody"));
        } else if (model.staleProperty().get()) {
            keeping.tell(messages.text("panel.keep.stale"));
        } else {
            takes.begin();
            state.set(State.ASKING);
        }
    }

    /** Writes what was offered. */
    void write() {
        StoryWork now = takes.work();
        if (now == null || state.get() != State.ASKING || now.order().chosen().isEmpty()) {
            return;
        }
        work = now;
        result.set(null);
        stopping.set(null);
        state.set(State.WRITING);
        writing = tasks.start(
                messages.text("panel.task.stories"),
                progress -> {
                    Stories written = now.write(progress, stopping::set);
                    result.set(written);
                    return written;
                },
                written -> finish(),
                failure -> {
                    state.set(State.CLOSED);
                    keeping.tell(sentence(failure));
                });
    }

    private String sentence(Exception failure) {
        return failure instanceof LlmException && failure.getMessage() != null
                ? failure.getMessage()
                : keeping.sentence(failure);
    }

    /** Calls in flight end; what was written is kept. */
    void stop() {
        Runnable stop = stopping.get();
        if (stop != null) {
            stop.run();
        }
    }

    private void finish() {
        Stories stories = result.getAndSet(null);
        StoryWork done = work;
        if (stories == null || done == null) {
            state.set(State.CLOSED);
            return;
        }
        ReadPanel shown = model.panelProperty().get();
        Panel before = done.order().panel();
        if (shown == null || !shown.panel().personas().equals(before.personas())) {
            state.set(State.CLOSED);
            keeping.tell(messages.text("panel.story.changed"));
        } else if (stories.written().isEmpty()) {
            tell(stories, "");
        } else {
            keeping.use(
                    PEOPLE,
                    stories.told(before),
                    file -> {
                        tell(stories, file);
                        return summary.get();
                    },
                    refused -> {
                        state.set(State.CLOSED);
                        keeping.tell(refused);
                    });
        }
    }

    private void tell(Stories stories, String file) {
        summary.set(words.summary(stories, file));
        missing.setAll(words.missing(stories));
        keeping.tell(summary.get());
        state.set(missing.isEmpty() ? State.CLOSED : State.DONE);
    }

    /** Nothing is written that was not begun. */
    void close() {
        if (state.get() != State.WRITING) {
            state.set(State.CLOSED);
        }
    }
}
