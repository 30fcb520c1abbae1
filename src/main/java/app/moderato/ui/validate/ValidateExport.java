package app.moderato.ui.validate;

import app.moderato.core.study.InvalidInput;
import app.moderato.report.FileRefusal;
import app.moderato.report.chart.ChartPalette;
import app.moderato.report.chart.PngChart;
import app.moderato.report.csv.ValidationCsv;
import app.moderato.report.json.ValidationJson;
import app.moderato.ui.control.FileDialogs;
import app.moderato.ui.control.Messages;
import app.moderato.ui.task.TaskRunner;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Takes the figures on screen out of the window. On the screen's thread; files are made in the background. */
final class ValidateExport {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 640;

    private final TaskRunner tasks;
    private final FileDialogs files;
    private final Consumer<String> done;
    private final Consumer<String> failed;
    private final Messages messages = Messages.beside(ValidateExport.class);

    /**
     * @param done gets a sentence on what was done
     * @param failed gets a sentence on what was not, and why
     */
    ValidateExport(TaskRunner tasks, FileDialogs files, Consumer<String> done, Consumer<String> failed) {
        this.tasks = tasks;
        this.files = files;
        this.done = done;
        this.failed = failed;
    }

    /** Bytes of a file. */
    @FunctionalInterface
    private interface Making {
        byte[] of(Held held);
    }

    /** All questions' figures. */
    void json(Held held) {
        save(
                held,
                "json",
                messages.text("validate.export.json-kind"),
                now -> ValidationJson.file(now.questions(), now.view().run(), now.verdicts())
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** A row for each question and concept. */
    void csv(Held held) {
        save(
                held,
                "csv",
                messages.text("validate.export.csv-kind"),
                now -> ValidationCsv.of(now.questions(), now.view().run()).getBytes(StandardCharsets.UTF_8));
    }

    /** The calibration; light whatever the window's theme, as it goes onto white pages. */
    void png(Held held) {
        save(
                held,
                "png",
                messages.text("validate.export.png-kind"),
                now -> PngChart.of(
                        Calibration.of(now, messages).draw(ChartPalette.LIGHT, Calibration.caption(now, messages)),
                        WIDTH,
                        HEIGHT));
    }

    private void save(Held held, String ending, String kind, Making making) {
        String name = messages.text(
                "validate.export.name", String.valueOf(held.view().run().id()));
        files.save(messages.text("validate.export.save-title"), name + "." + ending, kind, List.of("*." + ending))
                .ifPresent(file -> tasks.start(
                        messages.text("validate.task.export"),
                        progress -> {
                            Files.write(file, making.of(held));
                            return file;
                        },
                        saved -> done.accept(messages.text("validate.notice.saved", saved)),
                        this::tell));
    }

    private void tell(Exception failure) {
        files.forget();
        failed.accept(
                switch (failure) {
                    case InvalidInput told -> Objects.toString(told.getMessage());
                    case FileSystemException refused ->
                        messages.text(
                                "validate.trouble.refused",
                                String.valueOf(refused.getFile()),
                                FileRefusal.words(refused));
                    default -> messages.text("validate.trouble.unexpected");
                });
    }
}
