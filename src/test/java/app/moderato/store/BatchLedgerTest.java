package app.moderato.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunJournal;
import app.moderato.core.llm.BatchLedger;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchLedgerTest extends WithWorkspace {
    @Test
    void aBatchIsOpenFromItsAnnouncementUntilItIsCollected() throws Exception {
        try (RunJournal journal = workspace.runs().begin(Sample.run(1, null))) {
            journal.batches().announce("t1", List.of("a", "b"));
            journal.batches().announce("t2", List.of("c"));
            journal.batches().accepted("t1", "batch_1");
            journal.batches().opened("t1");
        }

        try (RunJournal journal = workspace.runs().reopen(new RunId(1))) {
            BatchLedger ledger = journal.batches();
            assertThat(ledger.open())
                    .containsExactly(
                            new BatchLedger.Open("t1", "batch_1", List.of("a", "b"), true, Sample.NOW),
                            new BatchLedger.Open("t2", null, List.of("c"), false, Sample.NOW));
            ledger.collected("t1");
            assertThat(ledger.open()).extracting(BatchLedger.Open::token).containsExactly("t2");
        }
    }

    @Test
    void askingAgainGivesUpWhatIsOpen() {
        try (RunJournal journal = workspace.runs().begin(Sample.run(1, null))) {
            journal.batches().announce("t1", List.of("a"));
            journal.reopenFailed();
            assertThat(journal.batches().open()).isEmpty();
        }
    }

    @Test
    void anotherRunHasItsOwn() {
        try (RunJournal first = workspace.runs().begin(Sample.run(1, null));
                RunJournal second = workspace.runs().begin(Sample.run(1, null))) {
            first.batches().announce("t1", List.of("a"));
            assertThat(second.batches().open()).isEmpty();
        }
    }
}
