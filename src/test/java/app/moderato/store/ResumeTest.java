package app.moderato.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.NewRun;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunJournal;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.RunState;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.QuestionId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResumeTest extends WithWorkspace {
    private static final RunId FIRST = new RunId(1);

    @Test
    void aReplyPaidForEarlierIsUsedUntilItsCellHasEnded() throws Exception {
        try (RunJournal journal = workspace.runs().begin(Sample.run(2, null))) {
            journal.attempt(Sample.failure(1, 1));
            journal.attempt(Sample.success(1, 0, 1, 2, "first"));
            journal.attempt(Sample.success(1, 1, 2, 1, "probe, asked again"));
        }

        try (RunJournal journal = workspace.runs().reopen(FIRST)) {
            assertThat(journal.recorded(Sample.cell(1), 0, 1)).hasValue(Sample.reply("first"));
            assertThat(journal.recorded(Sample.cell(1), 1, 2)).hasValue(Sample.reply("probe, asked again"));
            assertThat(journal.recorded(Sample.cell(1), 1, 1)).isEmpty();
            assertThat(journal.recorded(Sample.cell(2), 0, 1)).isEmpty();
            journal.answer(Sample.answer(Sample.cell(1), CellStatus.ANSWERED));
            assertThat(journal.recorded(Sample.cell(1), 0, 1)).isEmpty();
        }
    }

    @Test
    void aRunThatItsRuleEndedIsDecidedUntilTheOthersAreAskedByWish() {
        try (RunJournal journal = workspace.runs().begin(Sample.run(2, null))) {
            journal.enough("Decided after 1 of 2 people.");
            journal.state(RunState.STOPPED);
            assertThat(workspace.runs().find(FIRST).orElseThrow().decided()).hasValue("Decided after 1 of 2 people.");

            journal.beyond();

            RunRecord run = workspace.runs().find(FIRST).orElseThrow();
            assertThat(run.decided()).isEmpty();
            assertThat(run.heardOut()).isFalse();
            assertThat(run.stamp())
                    .containsEntry(RunJournal.ENOUGH, "Decided after 1 of 2 people.")
                    .containsEntry(RunJournal.BEYOND, "The others were asked too.");
        }
    }

    @Test
    void aFailedTryIsNoReply() {
        try (RunJournal journal = workspace.runs().begin(Sample.run(1, null))) {
            journal.attempt(Sample.failure(1, 1));
            assertThat(journal.recorded(Sample.cell(1), 0, 1)).isEmpty();
        }
    }

    @Test
    void cellsWithoutAnAnswerAreAskedAfreshAndTheirAttemptsStay() throws Exception {
        try (RunJournal journal = workspace.runs().begin(Sample.run(4, null))) {
            for (int persona = 1; persona <= 4; persona++) {
                journal.attempt(Sample.success(persona, 0, 1, 1, "reply " + persona));
            }
            journal.answer(Sample.answer(Sample.cell(1), CellStatus.ANSWERED));
            journal.answer(Sample.answer(Sample.cell(2), CellStatus.TRUNCATED));
            journal.answer(Sample.answer(Sample.cell(3), CellStatus.SKIPPED));

            journal.reopenFailed();

            assertThat(Sample.ended(workspace, FIRST)).containsOnlyKeys(Sample.cell(1), Sample.cell(3));
            assertThat(journal.recorded(Sample.cell(2), 0, 1)).isEmpty();
            assertThat(journal.recorded(Sample.cell(4), 0, 1)).hasValue(Sample.reply("reply 4"));
            RunRecord run = workspace.runs().find(FIRST).orElseThrow();
            assertThat(run.count(CellStatus.PENDING)).isEqualTo(2);
            assertThat(run.totals().calls()).isEqualTo(4);
            journal.attempt(Sample.success(2, 0, 1, 1, "anew"));
            assertThat(journal.recorded(Sample.cell(2), 0, 1)).hasValue(Sample.reply("anew"));
        }
    }

    @Test
    void whatTheSamePersonSkippedIsOpenAgainWithACellWithoutAnAnswer() throws Exception {
        NewRun run = Sample.run(2, null);
        CellKey followUp =
                new CellKey(Sample.cell(1).persona(), Sample.cell(1).concept(), new QuestionId("follow_up"), 1, 1);
        List<CellKey> cells = List.of(Sample.cell(1), followUp, Sample.cell(2));
        try (RunJournal journal = workspace
                .runs()
                .begin(new NewRun(
                        run.study(),
                        run.source(),
                        run.sourcePath(),
                        run.panel(),
                        run.provider(),
                        run.baseUrl(),
                        run.model(),
                        run.promptHash(),
                        run.stamp(),
                        cells))) {
            journal.answer(Sample.answer(Sample.cell(1), CellStatus.FAILED));
            journal.answer(Sample.answer(followUp, CellStatus.SKIPPED));
            journal.answer(Sample.answer(Sample.cell(2), CellStatus.SKIPPED));

            journal.reopenFailed();

            assertThat(Sample.ended(workspace, FIRST)).containsOnlyKeys(Sample.cell(2));
        }
    }

    @Test
    void remarksAreKeptWithTheStampInTheirOrder() throws Exception {
        try (RunJournal journal = workspace.runs().begin(Sample.run(1, null))) {
            journal.note("study: “a” became 'b'");
            journal.note("model: other");
        }
        assertThat(workspace.runs().find(FIRST).orElseThrow().stamp())
                .containsEntry("remark 1", "study: “a” became 'b'")
                .containsEntry("remark 2", "model: other");
    }

    @Test
    void aRunThatIsRunningCannotBeOpenedAgainInThisProcessNorThroughAnotherWorkspace() throws Exception {
        try (RunJournal journal = workspace.runs().begin(Sample.run(1, null));
                SqliteWorkspace other = OPENER.openFile(file())) {
            assertThat(folder.resolve("moderato.db.run-1.lock")).exists();
            for (SqliteWorkspace each : new SqliteWorkspace[] {workspace, other}) {
                assertThatThrownBy(() -> each.runs().reopen(journal.run()))
                        .isInstanceOf(InvalidInput.class)
                        .hasMessageContaining("Run 1 is running in another window or process");
                assertThat(each.runs().all()).extracting(RunRecord::state).containsExactly(RunState.RUNNING);
            }
        }
        workspace.runs().reopen(FIRST).close();
        assertThat(folder.resolve("moderato.db.run-1.lock")).doesNotExist();
    }

    @Test
    void aRunLeftRunningOrPausedIsInterruptedAndAnEndedOneStaysAsItEnded() throws Exception {
        for (RunState state : new RunState[] {RunState.RUNNING, RunState.PAUSED, RunState.BUDGET}) {
            try (RunJournal journal = workspace.runs().begin(Sample.run(1, null))) {
                journal.state(state);
            }
        }

        assertThat(workspace.runs().all())
                .extracting(RunRecord::state)
                .containsExactly(RunState.INTERRUPTED, RunState.INTERRUPTED, RunState.BUDGET);
        assertThat(workspace.runs().contents(FIRST).run().state()).isEqualTo(RunState.INTERRUPTED);
    }

    @Test
    void aClosedJournalWritesNoMoreAndDoesNotFreeItsSuccessorsLock() throws Exception {
        RunJournal closed = workspace.runs().begin(Sample.run(1, null));
        closed.close();
        try (RunJournal successor = workspace.runs().reopen(FIRST)) {
            closed.close();
            assertThat(successor.run()).isEqualTo(FIRST);

            assertThatThrownBy(() -> closed.answer(Sample.answer(Sample.cell(1), CellStatus.ANSWERED)))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(Sample.ended(workspace, FIRST)).isEmpty();
            assertThatThrownBy(() -> workspace.runs().reopen(FIRST)).isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void anInterruptedThreadStillCommitsAndLocks() {
        Thread.currentThread().interrupt();
        try (RunJournal journal = workspace.runs().begin(Sample.run(1, null))) {
            journal.attempt(Sample.success(1, 0, 1, 1, "paid for"));
            assertThat(workspace.runs().find(FIRST).orElseThrow().state()).isEqualTo(RunState.RUNNING);
            assertThat(journal.recorded(Sample.cell(1), 0, 1)).isPresent();
        } finally {
            assertThat(Thread.interrupted()).as("still interrupted").isTrue();
        }
    }
}
