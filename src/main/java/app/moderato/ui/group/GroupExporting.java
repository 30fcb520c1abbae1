package app.moderato.ui.group;

import app.moderato.core.study.InvalidInput;
import app.moderato.file.study.StoredGroup;
import app.moderato.report.FileRefusal;
import app.moderato.report.GroupExport;
import app.moderato.report.csv.TurnsCsv;
import app.moderato.report.html.GroupPage;
import app.moderato.report.text.GroupText;
import app.moderato.ui.control.FileDialogs;
import app.moderato.ui.control.Messages;
import app.moderato.ui.task.TaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Writes a group into files of the person's choice. */
final class GroupExporting {
    /** What the file is. */
    enum Kind {
        HTML(".html"),
        TEXT(".txt"),
        /** A row a turn. */
        CSV(".csv");

        private final String ending;

        Kind(String ending) {
            this.ending = ending;
        }
    }

    private final TaskRunner tasks;
    private final FileDialogs files;
    private final Messages messages;
    private final Consumer<Exception> failed;

    GroupExporting(TaskRunner tasks, FileDialogs files, Messages messages, Consumer<Exception> failed) {
        this.tasks = tasks;
        this.files = files;
        this.messages = messages;
        this.failed = failed;
    }

    void write(Kind kind, Summary summary) {
        String name = messages.text(
                        "group.export.name", summary.stored().record().id().toString())
                + kind.ending;
        files.save(
                        messages.text("group.export.title"),
                        name,
                        messages.text("group.export.kind"),
                        List.of("*" + kind.ending))
                .ifPresent(file -> tasks.start(
                        messages.text("group.task.export"),
                        progress -> write(file, text(kind, summary)),
                        written -> {},
                        this::fail));
    }

    /** Every file that a group is exported as, into a folder. */
    void writeAll(Summary summary) {
        files.folder(messages.text("group.export.folder"))
                .ifPresent(folder -> tasks.start(
                        messages.text("group.task.export"),
                        progress -> GroupExport.write(
                                summary.stored().contents(), summary.stored().design(), summary.results(), folder),
                        written -> {},
                        this::fail));
    }

    private void fail(Exception failure) {
        files.forget();
        failed.accept(failure);
    }

    private static String text(Kind kind, Summary summary) {
        StoredGroup stored = summary.stored();
        return switch (kind) {
            case HTML -> GroupPage.of(stored.contents(), stored.design(), summary.results());
            case TEXT -> GroupText.of(stored.contents(), stored.design());
            case CSV ->
                TurnsCsv.of(
                        stored.contents(), stored.design(), summary.measures().scores());
        };
    }

    private Path write(Path file, String text) throws InvalidInput {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new InvalidInput(messages.text("group.export.failed", file, FileRefusal.words(e)));
        }
    }
}
