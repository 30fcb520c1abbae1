package app.moderato.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RunJournal;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.llm.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ConcurrencyTest extends WithWorkspace {
    private static final int PERSONAS = 200;

    @Test
    void twoHundredThreadsWriteWhileOthersReadAndNothingIsLost() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        try (RunJournal journal = workspace.runs().begin(Sample.run(PERSONAS, null));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> reader = threads.submit(() -> watch(journal, writing));
            List<Future<?>> writers = new ArrayList<>();
            for (int persona = 1; persona <= PERSONAS; persona++) {
                int number = persona;
                writers.add(threads.submit(() -> interview(journal, number)));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            writing.set(false);

            assertThat(reader.get()).as("looks while writing went on").isPositive();
            RunRecord run = workspace.runs().find(journal.run()).orElseThrow();
            assertThat(run.count(CellStatus.ANSWERED)).isEqualTo(PERSONAS);
            assertThat(run.totals())
                    .isEqualTo(new RunRecord.Totals(
                            3 * PERSONAS,
                            PERSONAS,
                            new Usage(200L * PERSONAS, 40L * PERSONAS, 20L * PERSONAS, 6L * PERSONAS),
                            0));
        }
        assertThat(strings("PRAGMA integrity_check")).containsExactly("ok");
        assertThat(strings("PRAGMA foreign_key_check")).isEmpty();
    }

    private void interview(RunJournal journal, int persona) {
        journal.attempt(Sample.failure(persona, 1));
        journal.attempt(Sample.success(persona, 0, 1, 2, "first " + persona));
        workspace.embeddings().keep("minilm", Map.of("first " + persona, new float[] {persona}));
        journal.attempt(Sample.success(persona, 1, 1, 1, "second " + persona));
        assertThat(journal.recorded(Sample.cell(persona), 1, 1)).hasValue(Sample.reply("second " + persona));
        journal.answer(Sample.answer(Sample.cell(persona), CellStatus.ANSWERED));
    }

    /** Each look sees one moment: an answered cell has its three attempts. */
    private int watch(RunJournal journal, AtomicBoolean writing) {
        int looks = 0;
        while (writing.get()) {
            RunRecord run = workspace.runs().find(journal.run()).orElseThrow();
            assertThat(run.planned()).isEqualTo(PERSONAS);
            assertThat(run.totals().calls()).isGreaterThanOrEqualTo(3 * run.count(CellStatus.ANSWERED));
            looks++;
        }
        return looks;
    }
}
