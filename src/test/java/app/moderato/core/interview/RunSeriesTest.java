package app.moderato.core.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunSeriesTest {
    private static final RunRecord FIRST = run(1, 1L, "gpt-4o", "study", 10);
    private static final RunRecord SECOND = run(2, 1L, "gpt-4o-mini", "study", 10);

    @Test
    void runsBegunInOneSeriesBelongTogether() {
        RunRecord alone = run(3, null, "gpt-5", "another study", 10);
        assertThat(RunSeries.of(List.of(FIRST, SECOND, alone), SECOND)).containsExactly(FIRST, SECOND);
        assertThat(RunSeries.of(List.of(FIRST, SECOND, alone), alone)).isEmpty();
    }

    @Test
    void soDoRunsOfTheSameFileAndSeedBegunOneByOne() {
        RunRecord later = run(5, null, "gpt-5", "study", 10);
        assertThat(RunSeries.of(List.of(FIRST, SECOND, later), later)).containsExactly(FIRST, SECOND, later);
    }

    @Test
    void ofSeveralWithOneModelTheLatestCountsUnlessOneOfThemIsLookedAt() {
        RunRecord again = run(4, null, "gpt-4o", "study", 10);
        assertThat(RunSeries.of(List.of(FIRST, SECOND, again), SECOND)).containsExactly(SECOND, again);
        assertThat(RunSeries.of(List.of(FIRST, SECOND, again), FIRST)).containsExactly(FIRST, SECOND);
    }

    @Test
    void aRunWithoutAnswersIsInNoSeriesYet() {
        RunRecord empty = run(3, 1L, "gpt-5", "study", 0);
        assertThat(RunSeries.of(List.of(FIRST, SECOND, empty), FIRST)).containsExactly(FIRST, SECOND);
        assertThat(RunSeries.of(List.of(FIRST, SECOND, empty), empty)).isEmpty();
        assertThat(RunSeries.of(List.of(FIRST, empty), FIRST)).isEmpty();
    }

    @Test
    void aPilotDoesNotStandForTheWholeRunOfItsModel() {
        RunRecord whole = run(1, null, "gpt-4o", "study", 10);
        RunRecord other = run(2, null, "gpt-5", "study", 10);
        RunRecord pilot = run(3, null, "gpt-5", "study", 10, Map.of(RunRemarks.PILOT, "a few people"));
        assertThat(RunSeries.of(List.of(whole, other, pilot), whole)).containsExactly(whole, other);
        assertThat(RunSeries.of(List.of(whole, other, pilot), pilot)).isEmpty();
    }

    private static RunRecord run(long id, @Nullable Long series, String model, String source, int answered) {
        return run(id, series, model, source, answered, Map.of());
    }

    private static RunRecord run(
            long id, @Nullable Long series, String model, String source, int answered, Map<String, String> stamp) {
        return new RunRecord(
                new RunId(id),
                series == null ? null : new RunId(series),
                "Toothpaste",
                source,
                "",
                RunState.COMPLETED,
                "openai",
                null,
                model,
                7,
                "prompts",
                stamp,
                Map.of(CellStatus.ANSWERED, answered, CellStatus.PENDING, 5),
                0,
                RunRecord.Totals.NONE,
                null,
                Instant.EPOCH,
                null);
    }
}
