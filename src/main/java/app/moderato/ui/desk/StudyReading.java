package app.moderato.ui.desk;

import app.moderato.ui.task.Job;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What a page works out of the open study in the background, anew whenever a study is opened; the latest one wins. On the
 * screen's thread.
 *
 * @param <T> what is worked out
 */
public final class StudyReading<T> {
    /** While a study is read again, what a page shows may stay. */
    public enum State {
        LOADING,
        READY,
        ERROR
    }

    private final Desk desk;
    private final TaskRunner tasks;
    private final String title;
    private final String unexpected;
    private final Function<OpenStudy, T> work;
    private final Consumer<? super T> show;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private @Nullable RunningTask reading;
    /** Path of the study read last. */
    private @Nullable String shown;

    /**
     * @param title of the work in the status bar
     * @param unexpected what a person is told where the work fails
     * @param work off the screen's thread
     * @param show on the screen's thread, before the state says that it is ready
     */
    public StudyReading(
            Desk desk,
            TaskRunner tasks,
            String title,
            String unexpected,
            Function<OpenStudy, T> work,
            Consumer<? super T> show) {
        this.desk = desk;
        this.tasks = tasks;
        this.title = title;
        this.unexpected = unexpected;
        this.work = work;
        this.show = show;
    }

    /** Begins to follow the desk. Once, when whoever shows is ready to. */
    public void follow() {
        desk.studyProperty().subscribe(this::read);
        desk.stateProperty().subscribe(now -> {
            if (now == Desk.State.ERROR) {
                state.set(State.ERROR);
            }
        });
        desk.troubleProperty().subscribe(trouble::set);
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Why a study is not shown, or not the one asked for; empty where all is well. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** After an error tries again; otherwise takes note of the trouble, which is then no longer told. */
    public void answerTrouble() {
        OpenStudy study = desk.studyProperty().get();
        trouble.set("");
        if (state.get() == State.ERROR && study != null) {
            read(study);
        } else if (state.get() == State.ERROR) {
            desk.retry();
        }
    }

    private void read(@Nullable OpenStudy study) {
        if (reading != null) {
            reading.cancel();
        }
        if (study == null) {
            return;
        }
        boolean edited = state.get() == State.READY && study.path().equals(shown);
        if (!edited) {
            state.set(State.LOADING);
        }
        shown = study.path();
        Job<T> job = progress -> work.apply(study);
        Consumer<T> done = made -> {
            show.accept(made);
            state.set(State.READY);
        };
        Consumer<Exception> failed = failure -> {
            trouble.set(unexpected);
            state.set(State.ERROR);
        };
        reading = edited ? tasks.startQuietly(title, job, done, failed) : tasks.start(title, job, done, failed);
    }
}
