package app.moderato.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunJournal;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.RunState;
import app.moderato.core.study.InvalidInput;
import org.junit.jupiter.api.Test;

class KilledProcessTest extends WithWorkspace {
    private static final RunId RUN = new RunId(1);

    @Test
    void aProcessKilledBetweenCommitsLosesNoCommittedAnswerAndItsLockIsFree() throws Exception {
        int planned = 20_000;
        workspace.runs().begin(Sample.run(planned, null)).close();

        try (ChildJvm other =
                ChildJvm.running(OtherProcess.class, file().toString(), RUN.toString(), Integer.toString(planned))) {
            other.awaitNumber(50);
            assertThat(state()).isEqualTo(RunState.RUNNING);
            assertThatThrownBy(() -> workspace.runs().reopen(RUN))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("another window or process");
            int last = Math.max(50, other.kill());

            assertThat(state()).isEqualTo(RunState.INTERRUPTED);
            try (RunJournal journal = workspace.runs().reopen(RUN)) {
                int answered = Sample.ended(workspace, RUN).size();
                assertThat(answered).isBetween(last, planned - 1);
                assertThat(Sample.ended(workspace, RUN))
                        .containsOnlyKeys(Sample.run(answered, null).cells());
                assertThat(workspace.runs().find(RUN).orElseThrow().totals().calls())
                        .isBetween(answered, answered + 1);
                journal.answer(Sample.answer(Sample.cell(answered + 1), CellStatus.ANSWERED));
            }
        }
        assertThat(strings("PRAGMA integrity_check")).containsExactly("ok");
        assertThat(folder.resolve("moderato.db.run-1.lock")).doesNotExist();
    }

    private RunState state() {
        return workspace.runs().find(RUN).map(RunRecord::state).orElseThrow();
    }
}
