package app.moderato.ui.results;

import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.RunView;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The stability study of the run looked at; needs no stage. */
final class StabilitiesModel {
    private final Desk desk;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Consumer<String> trouble;
    private final ReadOnlyObjectWrapper<@Nullable ReadStability> shown = new ReadOnlyObjectWrapper<>();
    private @Nullable RunView wanted;
    private @Nullable RunningTask reading;

    /** @param trouble gets a sentence on what could not be read */
    StabilitiesModel(Desk desk, TaskRunner tasks, Messages messages, Consumer<String> trouble) {
        this.desk = desk;
        this.tasks = tasks;
        this.messages = messages;
        this.trouble = trouble;
    }

    /** Null before the first reading. */
    ReadOnlyObjectProperty<@Nullable ReadStability> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Reads that of a run, unless it is shown. */
    void look(RunView view) {
        if (!view.equals(wanted)) {
            wanted = view;
            read();
        }
    }

    /** More of it was asked. */
    void again() {
        if (wanted != null) {
            read();
        }
    }

    private void read() {
        RunView view = wanted;
        if (reading != null) {
            reading.cancel();
        }
        desk.workspace()
                .ifPresent(workspace -> reading = tasks.startQuietly(
                        messages.text("results.task.stability-read"),
                        progress -> ReadStability.of(Objects.requireNonNull(view), workspace),
                        shown::set,
                        failure -> trouble.accept(messages.text("results.trouble.unexpected"))));
    }
}
