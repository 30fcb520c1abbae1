package app.moderato.ui.results;

import app.moderato.core.interview.ScoringCells;
import app.moderato.core.interview.Workspace;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Picture;
import app.moderato.report.FileRefusal;
import app.moderato.report.Format;
import app.moderato.report.RunExport;
import app.moderato.ui.control.FileDialogs;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.task.Job;
import app.moderato.ui.task.TaskRunner;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes what is on screen out of the window. On the screen's thread; pictures and files are made in the background. */
final class Exporter {
    private final Desk desk;
    private final TaskRunner tasks;
    private final FileDialogs files;
    private final Pasteboard pasteboard;
    private final Consumer<String> done;
    private final Consumer<String> failed;
    private final Messages messages = Messages.beside(Exporter.class);

    /**
     * @param done gets a sentence on what was done
     * @param failed gets a sentence on what was not, and why
     */
    Exporter(
            Desk desk,
            TaskRunner tasks,
            FileDialogs files,
            Pasteboard pasteboard,
            Consumer<String> done,
            Consumer<String> failed) {
        this.desk = desk;
        this.tasks = tasks;
        this.files = files;
        this.pasteboard = pasteboard;
        this.done = done;
        this.failed = failed;
    }

    void copyPicture(Compared compared) {
        start(progress -> new ViewExport(compared).png(), png -> {
            pasteboard.picture(png);
            done.accept(messages.text("results.export.picture-copied"));
        });
    }

    /** @param groups those on screen, null where they are not looked at */
    void copyData(Compared compared, LatestSubgroups.@Nullable Shown groups) {
        start(progress -> new ViewExport(compared).data(groups), text -> {
            pasteboard.text(text);
            done.accept(messages.text("results.export.data-copied"));
        });
    }

    void savePng(Compared compared) {
        save(compared, "png", messages.text("results.export.png-kind"), export -> export.png());
    }

    void saveSvg(Compared compared) {
        save(
                compared,
                "svg",
                messages.text("results.export.svg-kind"),
                export -> export.svg().getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes of a view. */
    @FunctionalInterface
    private interface Drawing {
        byte[] of(ViewExport export);
    }

    private void save(Compared compared, String ending, String kind, Drawing drawing) {
        ViewExport export = new ViewExport(compared);
        files.save(
                        messages.text("results.export.save-title"),
                        export.fileName() + "." + ending,
                        kind,
                        List.of("*." + ending))
                .ifPresent(file -> start(
                        progress -> {
                            Files.write(file, drawing.of(export));
                            return file;
                        },
                        saved -> done.accept(messages.text("results.export.saved", saved))));
    }

    /** Every format there is, into a folder. */
    void everything(Compared compared) {
        Workspace workspace = desk.workspace().orElse(null);
        if (workspace == null) {
            return;
        }
        files.folder(messages.text("results.export.folder-title"))
                .ifPresent(folder -> start(
                        progress -> {
                            List<Picture> pictures = workspace
                                    .runs()
                                    .pictures(compared.view().run().id());
                            return new RunExport(desk.ports().scales())
                                    .write(
                                            compared.view().contents(),
                                            compared.view().study(),
                                            compared.view().results(),
                                            EnumSet.allOf(Format.class),
                                            folder,
                                            pictures,
                                            ScoringCells.of(
                                                    workspace.scorings(),
                                                    compared.view().run().id()));
                        },
                        (List<Path> written) ->
                                done.accept(messages.text("results.export.exported", written.size(), folder))));
    }

    private <T> void start(Job<T> job, Consumer<T> then) {
        tasks.start(messages.text("results.export.task"), job, then, failure -> {
            files.forget();
            failed.accept(
                    switch (failure) {
                        case InvalidInput told when told.getMessage() != null -> told.getMessage();
                        case FileSystemException refused ->
                            messages.text(
                                    "results.export.refused",
                                    String.valueOf(refused.getFile()),
                                    FileRefusal.words(refused));
                        default -> messages.text("results.export.failed");
                    });
        });
    }
}
