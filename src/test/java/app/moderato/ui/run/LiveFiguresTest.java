package app.moderato.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.analysis.StopLook;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.Studies;
import app.moderato.core.interview.monitor.Block;
import app.moderato.core.interview.monitor.BlockCount;
import app.moderato.core.interview.monitor.RateLimits;
import app.moderato.core.interview.monitor.RunSnapshot;
import app.moderato.core.llm.Traffic;
import app.moderato.core.study.Exposure;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.StopRule;
import app.moderato.core.study.Study;
import app.moderato.ui.control.Messages;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LiveFiguresTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final Messages MESSAGES = Messages.beside(RunViewModel.class);

    private final Study study = Studies.study(
            Studies.guide(new Exposure.Sequential(), List.of(Studies.intent())), Studies.concept("a", true));

    private Traffic traffic = Traffic.FREE;
    private RunSnapshot.Tokens tokens = new RunSnapshot.Tokens(1_950_000, 250_000, 0, 0);

    private @Nullable StopLook stop;

    private LiveFigures of(
            RunState state,
            BlockCount count,
            RunSnapshot.Cost cost,
            RunSnapshot.Retries retries,
            @Nullable BigDecimal cap) {
        RunRecord record = new RunRecord(
                new RunId(3),
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
                Map.of(),
                Map.of(),
                0,
                RunRecord.Totals.NONE,
                null,
                NOON,
                null);
        RunSnapshot snapshot = new RunSnapshot(
                state,
                "",
                null,
                null,
                traffic,
                Map.of(new Block(Block.Kind.CONCEPT, "a"), count),
                Duration.ofSeconds(118),
                8.68,
                Duration.ofSeconds(65),
                List.of(),
                List.of(new RateLimits(61, 4)),
                tokens,
                cost,
                new RunSnapshot.Replies(Duration.ofMillis(1_800), Duration.ofMillis(3_400)),
                retries,
                List.of(),
                List.of(),
                List.of(),
                NOON);
        return LiveFigures.of(
                new ShownRun(record, study, 4, new RunNames(study, Studies.panel(4), MESSAGES), snapshot, cap, 0, stop),
                MESSAGES);
    }

    @Test
    void aRunWithAStoppingRuleSaysHowManyMoreItNeedsAndWhatItSaved() {
        BlockCount half = new BlockCount(1_600, 800, 0, 0);
        RunSnapshot.Cost cost = new RunSnapshot.Cost(1.5, 3.0);
        RunSnapshot.Retries none = new RunSnapshot.Retries(0, 0, 0);
        stop = look(null, OptionalInt.of(140));
        assertThat(of(RunState.RUNNING, half, cost, none, null).left()).isEqualTo("enough after about 40 more people");
        stop = look(StopLook.Way.NARROW, OptionalInt.of(100));
        assertThat(of(RunState.RUNNING, half, cost, none, null).left())
                .isEqualTo("heard enough; the last interviews end");
        assertThat(of(RunState.STOPPED, half, cost, none, null).left()).isEqualTo("heard enough; about $1.50 saved");
        assertThat(of(RunState.STOPPED, half, new RunSnapshot.Cost(null, null), none, null)
                        .left())
                .isEqualTo("heard enough");
        stop = null;
        assertThat(of(RunState.STOPPED, half, cost, none, null).left()).isEmpty();
    }

    private static StopLook look(StopLook.@Nullable Way way, OptionalInt needed) {
        StopRule rule = new StopRule(new QuestionId("intent"), StopRule.Measure.TOP2, 0.05, null, List.of(), 60, 20);
        return new StopLook(rule, 100, 200, null, null, way, needed);
    }

    @Test
    void theFiguresReadAsPeopleSayThem() {
        LiveFigures figures = of(
                RunState.RUNNING,
                new BlockCount(1_600, 1_024, 16, 9),
                new RunSnapshot.Cost(1.18, 1.84),
                new RunSnapshot.Retries(4, 27, 0),
                new BigDecimal("5.00"));
        assertThat(figures.percent()).isEqualTo("64%");
        assertThat(figures.cells()).isEqualTo("1,024 of 1,600 cells");
        assertThat(figures.left()).isEqualTo("about 1:05 left");
        assertThat(figures.elapsed()).isEqualTo(new LiveFigures.Kpi("1:58", "elapsed", "8.7 cells per second"));
        assertThat(figures.cost()).isEqualTo(new LiveFigures.Kpi("$1.18", "of $5.00 cap", "$1.84 expected at the end"));
        assertThat(figures.spentShare()).isEqualTo(1.18 / 5);
        assertThat(figures.expectedShare()).isEqualTo(1.84 / 5);
        assertThat(figures.tokens()).isEqualTo(new LiveFigures.Kpi("2.20 M", "tokens", "1.95 M in · 250.0 k out"));
        assertThat(figures.replies()).isEqualTo(new LiveFigures.Kpi("1.8 s", "median reply", "95% under 3.4 s"));
        assertThat(figures.retries()).isEqualTo(new LiveFigures.Kpi("31", "retries", "4 rate limits · 27 other"));
    }

    @Test
    void aRunWithAHoleIsNeverAtAHundredPercent() {
        LiveFigures figures = of(
                RunState.INCOMPLETE,
                new BlockCount(1_600, 1_599, 0, 1),
                new RunSnapshot.Cost(1.0, 1.0),
                new RunSnapshot.Retries(0, 0, 12),
                null);
        assertThat(figures.percent()).isEqualTo("99%");
        assertThat(figures.left()).isEmpty();
        assertThat(figures.cost().caption()).isEqualTo("no cap was set");
        assertThat(figures.spentShare()).isNegative();
        assertThat(figures.retries().caption()).isEqualTo("over all sittings");
    }

    @Test
    void aPausedRunDoesNotCountDown() {
        LiveFigures figures = of(
                RunState.PAUSED,
                new BlockCount(1_600, 1_024, 0, 9),
                new RunSnapshot.Cost(1.18, 1.84),
                new RunSnapshot.Retries(0, 0, 0),
                null);
        assertThat(figures.left()).isEqualTo("paused with about 1:05 to go");
    }

    @Test
    void callsInFlightAreOfThoseThatMayBeAndSayWhyTheyAreFewer() {
        BlockCount count = new BlockCount(1_600, 1_024, 9, 9);
        RunSnapshot.Retries limits = new RunSnapshot.Retries(4, 0, 0);
        traffic = new Traffic(16, 16, null);
        RunSnapshot.Cost free = new RunSnapshot.Cost(null, null);
        Flight all = of(RunState.RUNNING, count, free, limits, null).flight();
        assertThat(all).isEqualTo(new Flight("9 of 16 calls in flight", false, "4 × 429, back to 16"));
        traffic = new Traffic(16, 10, null);
        assertThat(of(RunState.RUNNING, count, free, limits, null).flight())
                .isEqualTo(new Flight("9 calls in flight, slowed down to 10 of 16 by the provider", true, "4 × 429"));
        assertThat(of(RunState.STOPPED, count, free, limits, null).flight())
                .isEqualTo(new Flight("", false, "4 × 429"));
    }

    @Test
    void cachedAndThoughtTokensAreTold() {
        tokens = new RunSnapshot.Tokens(1_950_000, 250_000, 1_200_000, 40_000);
        LiveFigures.Kpi told = of(
                        RunState.RUNNING,
                        new BlockCount(10, 5, 1, 0),
                        new RunSnapshot.Cost(null, null),
                        new RunSnapshot.Retries(0, 0, 0),
                        null)
                .tokens();
        assertThat(told.caption()).isEqualTo("1.95 M in · 250.0 k out");
        assertThat(told.more())
                .isEqualTo(
                        "1.20 M of the input came from the provider’s cache\n40.0 k of the output was thought, not said");
        assertThat(told.spoken()).contains("cache");
    }

    @Test
    void anUnknownPriceIsNotZero() {
        LiveFigures figures = of(
                RunState.RUNNING,
                new BlockCount(10, 5, 1, 0),
                new RunSnapshot.Cost(null, null),
                new RunSnapshot.Retries(1, 0, 2),
                null);
        assertThat(figures.cost()).isEqualTo(new LiveFigures.Kpi("unknown", "spent", "this model’s price is unknown"));
        assertThat(figures.retries().caption()).isEqualTo("2 earlier · 1 now");
    }
}
