package app.moderato.ui.guide;

import app.moderato.core.interview.WalkThrough;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Slug;
import app.moderato.report.office.GuidePrint;
import app.moderato.ui.control.FileDialogs;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.task.TaskRunner;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The guide gone through, and on paper; needs no stage. */
final class GuideExports {
    private final Desk desk;
    private final TaskRunner tasks;
    private final FileDialogs files;
    private final Messages messages;
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");

    GuideExports(Desk desk, TaskRunner tasks, FileDialogs files, Messages messages) {
        this.desk = desk;
        this.tasks = tasks;
        this.files = files;
        this.messages = messages;
    }

    /** Where the guide was printed to, or why not; empty before, and once it was noted. */
    ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    void close() {
        outcome.set("");
    }

    /** Works every path out, once all that was typed is kept. */
    void walk(Consumer<WalkThrough> done) {
        desk.drafting().whenKept(() -> {
            OpenStudy study = desk.studyProperty().get();
            if (study == null
                    || study.panel().personas().isEmpty()
                    || study.study().concepts().isEmpty()) {
                outcome.set(messages.text("guide.walk.nobody"));
                return;
            }
            tasks.start(
                    messages.text("guide.task.walk"),
                    progress -> WalkThrough.of(study.study(), desk.ports().scales(), study.panel()),
                    done,
                    failure -> outcome.set(messages.text("guide.trouble.unexpected")));
        });
    }

    void print(boolean word) {
        desk.drafting().whenKept(() -> {
            OpenStudy study = desk.studyProperty().get();
            if (study != null) {
                String ending = word ? "docx" : "pdf";
                files.save(
                                messages.text("guide.print.title"),
                                Slug.of(study.study().title(), "guide") + "-guide." + ending,
                                messages.text(word ? "guide.print.word" : "guide.print.pdf"),
                                List.of("*." + ending))
                        .ifPresent(file -> write(study, file, word));
            }
        });
    }

    private void write(OpenStudy study, Path file, boolean word) {
        LocalDate today = LocalDate.now(desk.ports().clock());
        tasks.start(
                messages.text("guide.task.print"),
                progress -> {
                    try (OutputStream out = Files.newOutputStream(file)) {
                        if (word) {
                            GuidePrint.docx(study.study(), desk.ports().scales(), study.panel(), today, out);
                        } else {
                            GuidePrint.pdf(study.study(), desk.ports().scales(), study.panel(), today, out);
                        }
                    }
                    return file;
                },
                printed -> outcome.set(messages.text("guide.print.done", printed)),
                failure -> {
                    files.forget();
                    outcome.set(
                            failure instanceof InvalidInput && failure.getMessage() != null
                                    ? failure.getMessage()
                                    : failure instanceof IOException
                                            ? messages.text("guide.print.refused", file)
                                            : messages.text("guide.trouble.unexpected"));
                });
    }
}
