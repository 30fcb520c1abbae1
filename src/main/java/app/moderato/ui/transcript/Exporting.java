package app.moderato.ui.transcript;

import app.moderato.core.interview.CellId;
import app.moderato.core.interview.Found.FoundAnswer;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.TranscriptAnswer;
import app.moderato.core.interview.TranscriptArchive;
import app.moderato.core.interview.Workspace;
import app.moderato.core.study.InvalidInput;
import app.moderato.report.FileRefusal;
import app.moderato.report.csv.AnswersCsv;
import app.moderato.report.text.TranscriptText;
import app.moderato.ui.control.FileDialogs;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.RunView;
import app.moderato.ui.task.Progress;
import app.moderato.ui.task.TaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Writes what is on the page into a file of the person's choice. */
final class Exporting {
    /** What the file is. */
    enum Kind {
        /** As answers.csv of a whole run. */
        CSV(".csv"),
        TEXT(".txt");

        private final String ending;

        Kind(String ending) {
            this.ending = ending;
        }
    }

    /** What goes into the file, read in the background. */
    @FunctionalInterface
    private interface Contents {
        List<RatedAnswer> read(TranscriptArchive archive, Progress progress) throws InvalidInput;
    }

    private static final int PAGE = 500;

    private final Desk desk;
    private final TaskRunner tasks;
    private final FileDialogs files;
    private final Messages messages;
    private final BiConsumer<Exception, Runnable> failed;

    /** @param failed gets what went wrong, and what asks for another place */
    Exporting(
            Desk desk, TaskRunner tasks, FileDialogs files, Messages messages, BiConsumer<Exception, Runnable> failed) {
        this.desk = desk;
        this.tasks = tasks;
        this.files = files;
        this.messages = messages;
        this.failed = failed;
    }

    /** @param row of the left list; all that was found where it is a person or null */
    void answers(Kind kind, RunView view, Finds finds, @Nullable Hit row) {
        write(
                kind,
                view,
                messages.text("transcript.export.answers-name", view.run().id()),
                (archive, progress) -> {
                    List<FoundAnswer> found = switch (row) {
                        case Hit.Question question -> finds.found().answersTo(question.id());
                        case Hit.Concept concept -> finds.found().answersAbout(concept.key());
                        case Hit.Person person -> finds.found().answers();
                        case null -> finds.found().answers();
                    };
                    return read(archive, found, progress);
                });
    }

    void interview(RunView view, PersonName person) {
        write(
                Kind.TEXT,
                view,
                messages.text("transcript.export.interview-name", view.run().id(), person.id()),
                (archive, progress) -> archive.conversation(view.run().id(), person.id(), "").stream()
                        .map(TranscriptAnswer::rated)
                        .toList());
    }

    private List<RatedAnswer> read(TranscriptArchive archive, List<FoundAnswer> found, Progress progress) {
        List<RatedAnswer> answers = new ArrayList<>(found.size());
        for (int from = 0; from < found.size(); from += PAGE) {
            List<CellId> page = found.subList(from, Math.min(found.size(), from + PAGE)).stream()
                    .map(FoundAnswer::cell)
                    .toList();
            archive.read(page, "").forEach(answer -> answers.add(answer.rated()));
            progress.report(answers.size() / (double) found.size(), messages.text("transcript.task.export"));
        }
        return answers;
    }

    private void write(Kind kind, RunView view, String name, Contents contents) {
        Optional<Path> chosen = files.save(
                messages.text("transcript.export.title"),
                name + kind.ending,
                messages.text(kind == Kind.CSV ? "transcript.export.csv" : "transcript.export.text"),
                List.of("*" + kind.ending));
        Optional<Workspace> workspace = desk.workspace();
        if (chosen.isEmpty() || workspace.isEmpty()) {
            return;
        }
        Path file = chosen.get();
        TranscriptArchive archive = workspace.get().transcripts();
        tasks.start(
                messages.text("transcript.task.export"),
                progress -> {
                    RunContents part =
                            new RunContents(view.run(), view.contents().panel(), contents.read(archive, progress));
                    String text = switch (kind) {
                        case CSV ->
                            AnswersCsv.of(part, view.study(), desk.ports().scales());
                        case TEXT ->
                            TranscriptText.of(part, view.study(), view.results().verdict());
                    };
                    return write(file, text);
                },
                written -> {},
                failure -> {
                    files.forget();
                    failed.accept(failure, () -> write(kind, view, name, contents));
                });
    }

    private Path write(Path file, String text) throws InvalidInput {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new InvalidInput(messages.text("transcript.export.failed", file, FileRefusal.words(e)));
        }
    }
}
