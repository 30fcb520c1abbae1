package app.moderato.ui.desk;

import app.moderato.ui.control.Messages;
import app.moderato.ui.task.TaskRunner;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Looks whether the open study's file is as it was read. On the screen's thread; files are read in the background. */
final class StudyWatch {
    private final DeskWork work;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Consumer<Exception> failed;
    private final ReadOnlyStringWrapper gone = new ReadOnlyStringWrapper("");

    StudyWatch(DeskWork work, TaskRunner tasks, Messages messages, Consumer<Exception> failed) {
        this.work = work;
        this.tasks = tasks;
        this.messages = messages;
        this.failed = failed;
    }

    ReadOnlyStringProperty goneProperty() {
        return gone.getReadOnlyProperty();
    }

    /** A study has just been read. */
    void found() {
        gone.set("");
    }

    /** @param changed where the file now holds another text */
    void look(OpenStudy study, Runnable changed) {
        Path file = study.file().path();
        if (file == null) {
            return;
        }
        tasks.start(
                messages.text("desk.task.look"),
                progress -> work.fileOf(study),
                now -> {
                    gone.set(
                            now == StudyKeeper.FileState.GONE
                                    ? messages.text("desk.study.gone", String.valueOf(file.getFileName()))
                                    : "");
                    if (now == StudyKeeper.FileState.CHANGED) {
                        changed.run();
                    }
                },
                failed);
    }
}
