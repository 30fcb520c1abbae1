package app.moderato.ui.transcript;

import app.moderato.core.interview.RunId;
import app.moderato.core.interview.TranscriptAnswer;
import app.moderato.core.interview.TranscriptArchive;
import app.moderato.core.interview.Workspace;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.task.TaskRunner;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;

/** The stars of the run looked at. */
final class Stars {
    private final Desk desk;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Consumer<Exception> failed;
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();

    Stars(Desk desk, TaskRunner tasks, Messages messages, Consumer<Exception> failed) {
        this.desk = desk;
        this.tasks = tasks;
        this.messages = messages;
        this.failed = failed;
    }

    /** Starred answers of the run. */
    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    void counted(int now) {
        count.set(now);
    }

    /** Stars an answer, or takes its star away; does nothing where none is given, or it is not read yet. */
    void toggle(RunId run, Line.@Nullable Entry entry) {
        TranscriptAnswer answer =
                entry == null ? null : entry.answer().content().get();
        Workspace workspace = desk.workspace().orElse(null);
        if (entry == null || answer == null || workspace == null) {
            return;
        }
        TranscriptArchive archive = workspace.transcripts();
        boolean now = !answer.starred();
        tasks.start(
                messages.text("transcript.task.star"),
                progress -> {
                    archive.star(answer.cell(), now);
                    return archive.starred(run);
                },
                starred -> {
                    entry.answer().set(answer.starred(now));
                    count.set(starred);
                },
                failed);
    }
}
