package app.moderato.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RunJournal;
import app.moderato.core.interview.Workspace;
import app.moderato.store.Sample;
import app.moderato.store.WorkspaceOpener;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("bench")
class JournalCommitsTest {
    private static final int CELLS = 5_000;

    @TempDir
    Path folder = Path.of("");

    @Test
    void commitsPerSecondByOneThreadAndByTwoHundred() throws Exception {
        try (Workspace workspace = new WorkspaceOpener(Sample.CLOCK).open(folder.resolve("moderato.db"));
                RunJournal warmUp = workspace.runs().begin(Sample.run(CELLS, null));
                RunJournal journal = workspace.runs().begin(Sample.run(CELLS, null))) {
            double unused = alone(commits(warmUp));
            double answersAlone = alone(persona -> journal.answer(answer(persona)));
            double alone = alone(commits(journal)) * 2;
            double together = together(commits(journal)) * 2;

            assertThat(journal.counts()).containsEntry(CellStatus.ANSWERED, CELLS);
            System.out.printf(
                    "commits/s: answers only %.0f, attempt + answer %.0f (before warm-up %.0f),"
                            + " by 200 threads %.0f, ratio %.2f%n",
                    answersAlone, alone, unused * 2, together, together / alone);
        }
    }

    private static IntConsumer commits(RunJournal journal) {
        return persona -> {
            journal.attempt(Sample.success(persona, 0, 1, 1, "reply " + persona));
            journal.answer(answer(persona));
        };
    }

    private static app.moderato.core.interview.Answer answer(int persona) {
        return Sample.answer(Sample.cell(persona), CellStatus.ANSWERED);
    }

    private static double alone(IntConsumer work) {
        long start = System.nanoTime();
        for (int persona = 1; persona <= CELLS; persona++) {
            work.accept(persona);
        }
        return CELLS * 1e9 / (System.nanoTime() - start);
    }

    private static double together(IntConsumer work) {
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int thread = 0; thread < 200; thread++) {
                int first = thread;
                threads.execute(() -> {
                    for (int persona = first + 1; persona <= CELLS; persona += 200) {
                        work.accept(persona);
                    }
                });
            }
        }
        return CELLS * 1e9 / (System.nanoTime() - start);
    }
}
