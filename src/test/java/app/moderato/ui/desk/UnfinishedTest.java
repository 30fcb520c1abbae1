package app.moderato.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunJournal;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.RunState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnfinishedTest {
    private static RunRecord run(int id, RunState state, int answered, int pending) {
        return run(id, state, answered, pending, Map.of());
    }

    private static RunRecord run(int id, RunState state, int answered, int pending, Map<String, String> stamp) {
        return new RunRecord(
                new RunId(id),
                null,
                "Toothpaste",
                "",
                "",
                state,
                "openai",
                null,
                "m",
                42,
                "",
                stamp,
                Map.of(CellStatus.ANSWERED, answered, CellStatus.PENDING, pending),
                answered,
                RunRecord.Totals.NONE,
                null,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    @ParameterizedTest
    @EnumSource(
            value = RunState.class,
            names = {"STOPPED", "BUDGET", "INTERRUPTED", "REFUSED", "INCOMPLETE"})
    void aRunThatEndedEarlyIsGoneOnWith(RunState state) {
        RunRecord early = run(1, state, 5, 15);
        assertThat(Unfinished.of(List.of(early))).contains(early);
    }

    @Test
    void whatIsWholeOrHasNothingLeftToAskIsNot() {
        assertThat(Unfinished.of(List.of(run(1, RunState.COMPLETED, 20, 0)))).isEmpty();
        assertThat(Unfinished.of(List.of(run(1, RunState.INCOMPLETE, 18, 0)))).isEmpty();
        assertThat(Unfinished.of(List.of(run(1, RunState.RUNNING, 5, 15)))).isEmpty();
    }

    @Test
    void norIsWhatItsOwnRuleEndedUnlessItWentOnByWish() {
        Map<String, String> enough = Map.of(RunJournal.ENOUGH, "Decided.");
        assertThat(Unfinished.of(List.of(run(2, RunState.STOPPED, 20, 30, enough), run(1, RunState.STOPPED, 5, 15))))
                .isEmpty();
        RunRecord byWish = run(
                2, RunState.STOPPED, 20, 30, Map.of(RunJournal.ENOUGH, "Decided.", RunJournal.BEYOND, "Others too."));
        assertThat(Unfinished.of(List.of(byWish))).contains(byWish);
    }

    @Test
    void anEmptyRunDoesNotHideTheOneBeforeIt() {
        RunRecord full = run(2, RunState.STOPPED, 5, 15);
        assertThat(Unfinished.of(List.of(run(3, RunState.REFUSED, 0, 20), full, run(1, RunState.STOPPED, 9, 11))))
                .contains(full);
        RunRecord empty = run(3, RunState.REFUSED, 0, 20);
        assertThat(Unfinished.of(List.of(empty))).contains(empty);
    }

    @Test
    void afterAWholeRunNothingOlderIsGoneOnWith() {
        assertThat(Unfinished.of(List.of(run(2, RunState.COMPLETED, 20, 0), run(1, RunState.STOPPED, 5, 15))))
                .isEmpty();
    }
}
