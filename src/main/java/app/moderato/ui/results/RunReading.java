package app.moderato.ui.results;

import app.moderato.core.interview.Workspace;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.RunView;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What the workspace keeps beside the run looked at, read once it is asked for; needs no stage. */
final class RunReading<T> {
    /** Reads it in the background. */
    @FunctionalInterface
    interface Reader<T> {
        T of(RunView view, Workspace workspace) throws Exception;
    }

    private final Desk desk;
    private final TaskRunner tasks;
    private final String title;
    private final Reader<T> reader;
    private final Messages messages;
    private final Consumer<String> trouble;
    private final ReadOnlyObjectWrapper<@Nullable T> shown = new ReadOnlyObjectWrapper<>();
    private @Nullable RunView wanted;
    private @Nullable RunningTask reading;

    /**
     * @param title what is being done
     * @param trouble gets a sentence on what could not be read
     */
    RunReading(
            Desk desk, TaskRunner tasks, String title, Reader<T> reader, Messages messages, Consumer<String> trouble) {
        this.desk = desk;
        this.tasks = tasks;
        this.title = title;
        this.reader = reader;
        this.messages = messages;
        this.trouble = trouble;
    }

    /** Null before the first reading. */
    ReadOnlyObjectProperty<@Nullable T> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Reads what is kept of a run, unless it is shown. */
    void look(RunView view) {
        if (!view.equals(wanted)) {
            wanted = view;
            read(view);
        }
    }

    /** No run is looked at. */
    void clear() {
        cancel();
        wanted = null;
        shown.set(null);
    }

    /** There is more of it now. */
    void again() {
        if (wanted != null) {
            read(wanted);
        }
    }

    private void read(RunView view) {
        cancel();
        desk.workspace()
                .ifPresent(workspace -> reading = tasks.startQuietly(
                        title,
                        progress -> reader.of(view, workspace),
                        shown::set,
                        failure -> trouble.accept(messages.text("results.trouble.unexpected"))));
    }

    private void cancel() {
        if (reading != null) {
            reading.cancel();
        }
    }
}
