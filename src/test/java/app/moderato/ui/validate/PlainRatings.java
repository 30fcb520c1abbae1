package app.moderato.ui.validate;

import app.moderato.core.analysis.validation.HumanShelf.HumanSet;
import app.moderato.core.study.InvalidInput;
import app.moderato.file.human.HumanRatingsReader;
import app.moderato.ui.control.FileDialogs;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.task.TaskRunner;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** A CSV file whose columns have the names that are known. */
final class PlainRatings implements RatingsSource {
    private final FileDialogs files;
    private final TaskRunner tasks;
    private final Clock clock;

    PlainRatings(FileDialogs files, TaskRunner tasks, Clock clock) {
        this.files = files;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public void ask(OpenStudy study, Consumer<HumanSet> taken, Consumer<String> failed) {
        files.open("Ratings by people", "CSV files", List.of("*.csv"))
                .ifPresent(file -> read(file, RatingsSource.key(study), taken, failed));
    }

    private void read(Path file, String study, Consumer<HumanSet> taken, Consumer<String> failed) {
        tasks.start(
                "Reading people’s ratings",
                progress -> new HumanSet(
                        study, String.valueOf(file.getFileName()), "", HumanRatingsReader.read(file), clock.instant()),
                taken,
                failure -> {
                    files.forget();
                    failed.accept(
                            failure instanceof InvalidInput told
                                    ? Objects.toString(told.getMessage())
                                            .lines()
                                            .findFirst()
                                            .orElse("")
                                    : "Something went wrong.");
                });
    }
}
