package app.moderato.ui.panel;

import app.moderato.core.study.InvalidInput;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.Drafting;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes files beside the open study in the background. A bundled study has no folder: it becomes a study of the user's
 * own first. On the screen's thread.
 */
final class BesideStudy {
    interface Writing {
        /**
         * @param folder of the study file
         * @return the name of what was written, as the study names it
         */
        String into(Path folder) throws Exception;
    }

    private final Desk desk;
    private final TaskRunner tasks;
    private final Messages messages;

    BesideStudy(Desk desk, TaskRunner tasks, Messages messages) {
        this.desk = desk;
        this.tasks = tasks;
        this.messages = messages;
    }

    /**
     * @param done gets the name, while the same study is open
     * @param refused gets a sentence
     */
    void write(String title, Writing writing, Consumer<String> done, Consumer<String> refused) {
        Drafting drafting = desk.drafting();
        drafting.makeOwn();
        drafting.whenKept(() -> {
            Path folder = folder();
            OpenStudy study = desk.studyProperty().get();
            if (folder == null || study == null) {
                refused.accept(messages.text("panel.bring.no-folder"));
                return;
            }
            tasks.start(
                    title,
                    progress -> writing.into(folder),
                    name -> {
                        OpenStudy now = desk.studyProperty().get();
                        if (now != null && now.path().equals(study.path())) {
                            done.accept(name);
                        }
                    },
                    failure -> refused.accept(sentence(failure)));
        });
    }

    /** @return the task, so that it can be cancelled */
    <T> RunningTask work(String title, Work<T> work, Consumer<T> done, Consumer<String> refused) {
        return tasks.start(title, progress -> work.done(), done, failure -> refused.accept(sentence(failure)));
    }

    interface Work<T> {
        T done() throws Exception;
    }

    String sentence(Exception failure) {
        String said = failure instanceof InvalidInput ? failure.getMessage() : null;
        return said == null ? messages.text("panel.bring.failed") : said;
    }

    private @Nullable Path folder() {
        OpenStudy study = desk.studyProperty().get();
        Path file = study == null ? null : study.file().path();
        return file == null ? null : file.toAbsolutePath().getParent();
    }
}
