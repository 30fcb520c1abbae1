package app.moderato.core.interview.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.interview.Answer;
import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.Exchange;
import app.moderato.core.interview.InterviewPlan;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.RunEvent;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.Studies;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.Traffic;
import app.moderato.core.llm.Usage;
import app.moderato.core.panel.Panel;
import app.moderato.core.rating.Pmf;
import app.moderato.core.rating.Rating;
import app.moderato.core.study.Exposure;
import app.moderato.core.study.Study;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class RunMonitorTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Rating RATING = new Rating(Pmf.of(0.1, 0.2, 0.7), false, 0.3);

    private final Study study = Studies.study(
            Studies.guide(new Exposure.Sequential(), List.of(Studies.intent(), Studies.open("why"))),
            Studies.concept("a", false),
            Studies.concept("b", true));
    private final Panel panel = Studies.panel(10);
    private final List<CellKey> cells =
            InterviewPlan.of(study, panel).cells(study).toList();
    private final HandClock clock = new HandClock(NOON);
    private Optional<Double> spent = Optional.empty();

    private RunMonitor fresh() {
        return new RunMonitor(study, contents(Map.of()), () -> spent, () -> Traffic.FREE, clock);
    }

    static RunRecord record(Instant startedAt) {
        return new RunRecord(
                new RunId(3),
                null,
                "Toothpaste",
                "",
                "",
                RunState.STOPPED,
                "openai",
                null,
                "m",
                42,
                "",
                Map.of(),
                Map.of(),
                0,
                new RunRecord.Totals(40, 7, new Usage(1_000, 200, 0, 0), 0),
                0.5,
                startedAt,
                null);
    }

    private RunContents contents(Map<CellKey, Answer> ended) {
        List<RatedAnswer> answers = cells.stream()
                .map(key -> new RatedAnswer(ended.getOrDefault(key, answer(key, CellStatus.PENDING, NOON)), "", null))
                .toList();
        return new RunContents(record(NOON.minusSeconds(86_400)), panel, answers);
    }

    static Answer answer(CellKey key, CellStatus status, Instant at) {
        return new Answer(
                key,
                status,
                List.of(new Exchange("How likely?", "Quite likely.")),
                "",
                status.withoutAnswer() ? "It did not answer within 20 s." : "",
                "m",
                null,
                1,
                0.7,
                new Usage(100, 10, 0, 0),
                800,
                status == CellStatus.SKIPPED ? 0 : 1,
                at);
    }

    private static void answer(RunMonitor monitor, CellKey key, Instant at) {
        monitor.hear(new RunEvent.Sent(key));
        monitor.hear(new RunEvent.Replied(key, new Usage(100, 10, 0, 0), Duration.ofMillis(800)));
        monitor.hear(new RunEvent.CellEnded(answer(key, CellStatus.ANSWERED, at)));
    }

    private static void begin(RunMonitor monitor) {
        monitor.hear(new RunEvent.StateChanged(RunState.RUNNING, ""));
    }

    @Test
    void blocksComeInTheOrderOfAnInterviewTheControlAgainBehindTheConcepts() {
        Map<Block, BlockCount> blocks = fresh().snapshot().blocks();
        assertThat(blocks.keySet())
                .containsExactly(
                        new Block(Block.Kind.BEFORE, ""),
                        new Block(Block.Kind.CONCEPT, "a"),
                        new Block(Block.Kind.CONCEPT, "b"),
                        new Block(Block.Kind.AGAIN, "b"),
                        new Block(Block.Kind.AFTER, ""));
        assertThat(blocks.get(new Block(Block.Kind.CONCEPT, "a"))).isEqualTo(new BlockCount(20, 0, 0, 0));
        assertThat(fresh().snapshot().total().queued()).isEqualTo(cells.size());
    }

    @Test
    void aCellIsInFlightWhileACallForItIsOnTheWire() {
        RunMonitor monitor = fresh();
        begin(monitor);
        CellKey key = cells.getFirst();
        monitor.hear(new RunEvent.Sent(key));
        assertThat(monitor.snapshot().total()).isEqualTo(new BlockCount(cells.size(), 0, 1, 0));
        monitor.hear(new RunEvent.Retried(key, new LlmFailure.ConnectionLost("openai")));
        assertThat(monitor.snapshot().total().inFlight()).isZero();
        monitor.hear(new RunEvent.Sent(key));
        monitor.hear(new RunEvent.Replied(key, new Usage(1, 1, 0, 0), Duration.ofSeconds(1)));
        monitor.hear(new RunEvent.CellEnded(answer(key, CellStatus.ANSWERED, NOON)));
        assertThat(monitor.snapshot().total()).isEqualTo(new BlockCount(cells.size(), 1, 0, 0));
        assertThat(monitor.snapshot().retries()).isEqualTo(new RunSnapshot.Retries(0, 1, 7));
    }

    @Test
    void nothingIsInFlightOnceTheRunHasEnded() {
        RunMonitor monitor = fresh();
        begin(monitor);
        monitor.hear(new RunEvent.Sent(cells.getFirst()));
        monitor.hear(new RunEvent.StateChanged(RunState.STOPPED, ""));
        assertThat(monitor.snapshot().total().inFlight()).isZero();
        assertThat(monitor.snapshot().live()).isFalse();
    }

    @Test
    void timeSpentPausedIsNotElapsed() {
        RunMonitor monitor = fresh();
        begin(monitor);
        clock.pass(Duration.ofSeconds(10));
        monitor.hear(new RunEvent.StateChanged(RunState.PAUSED, ""));
        clock.pass(Duration.ofMinutes(10));
        assertThat(monitor.snapshot().elapsed()).isEqualTo(Duration.ofSeconds(10));
        begin(monitor);
        clock.pass(Duration.ofSeconds(5));
        assertThat(monitor.snapshot().elapsed()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void speedTimeLeftAndCostAreExtrapolatedFromWhatEnded() {
        RunMonitor monitor = fresh();
        begin(monitor);
        for (int i = 0; i < 20; i++) {
            clock.pass(Duration.ofMillis(500));
            answer(monitor, cells.get(i), clock.instant());
        }
        spent = Optional.of(0.2);
        RunSnapshot now = monitor.snapshot();
        assertThat(now.cellsPerSecond()).isEqualTo(2.0);
        assertThat(now.left()).isEqualTo(Duration.ofSeconds((cells.size() - 20) / 2));
        assertThat(now.cost()).isEqualTo(new RunSnapshot.Cost(0.2, 0.01 * cells.size()));
        assertThat(now.speed().getFirst()).isEqualTo(new Speed(0, 0));
        assertThat(now.speed().getLast().seconds()).isEqualTo(10);
        assertThat(now.speed().getLast().cellsPerSecond()).isBetween(1.5, 2.5);
        assertThat(now.tokens()).isEqualTo(new RunSnapshot.Tokens(1_000 + 2_000, 200 + 200, 0, 0));
    }

    @Test
    void anUnknownPriceStaysUnknown() {
        RunMonitor monitor = fresh();
        begin(monitor);
        answer(monitor, cells.getFirst(), NOON);
        assertThat(monitor.snapshot().cost()).isEqualTo(new RunSnapshot.Cost(null, null));
    }

    @Test
    void noTimeLeftIsGuessedFromNothing() {
        RunMonitor monitor = fresh();
        begin(monitor);
        clock.pass(Duration.ofMinutes(2));
        assertThat(monitor.snapshot().left()).isNull();
        assertThat(monitor.snapshot().replies()).isNull();
    }

    @Test
    void theSpeedLineStaysShortHoweverLongTheRun() {
        RunMonitor monitor = fresh();
        begin(monitor);
        for (int hour = 0; hour < 5; hour++) {
            clock.pass(Duration.ofHours(1));
            answer(monitor, cells.get(hour), clock.instant());
        }
        assertThat(monitor.snapshot().speed()).hasSizeBetween(100, 300);
        double cellsUnderTheLine = 0;
        Speed before = new Speed(0, 0);
        for (Speed point : monitor.snapshot().speed()) {
            cellsUnderTheLine += (point.seconds() - before.seconds()) * point.cellsPerSecond();
            before = point;
        }
        assertThat(cellsUnderTheLine).isBetween(4.0, 5.0);
    }

    @Test
    void rateLimitsAreMarkedWhereTheyCame() {
        RunMonitor monitor = fresh();
        begin(monitor);
        clock.pass(Duration.ofSeconds(61));
        for (int i = 0; i < 4; i++) {
            monitor.hear(new RunEvent.Retried(cells.get(i), new LlmFailure.RateLimited("openai", null)));
        }
        monitor.hear(new RunEvent.Retried(cells.get(4), new LlmFailure.Malformed("openai", "no JSON")));
        RunSnapshot now = monitor.snapshot();
        assertThat(now.rateLimits()).containsExactly(new RateLimits(61.5, 4));
        assertThat(now.retries().rateLimits()).isEqualTo(4);
        assertThat(now.retries().other()).isEqualTo(1);
    }

    @Test
    void quantilesOfReplyTimesAreWithinTwoPercent() {
        RunMonitor monitor = fresh();
        begin(monitor);
        for (int i = 1; i <= 1_000; i++) {
            monitor.hear(new RunEvent.Replied(cells.getFirst(), Usage.NONE, Duration.ofMillis(10L * i)));
        }
        RunSnapshot.Replies replies = Objects.requireNonNull(monitor.snapshot().replies());
        assertThat(replies.median()).isBetween(Duration.ofMillis(4_900), Duration.ofMillis(5_100));
        assertThat(replies.percentile95()).isBetween(Duration.ofMillis(9_310), Duration.ofMillis(9_690));
    }

    @Test
    void aFailedCellKeepsWhatWentWrongWithEachTry() {
        RunMonitor monitor = fresh();
        begin(monitor);
        CellKey key = cells.get(1);
        LlmFailure slow = new LlmFailure.TimedOut("openai", Duration.ofSeconds(20));
        LlmFailure lost = new LlmFailure.ConnectionLost("openai");
        monitor.hear(new RunEvent.Retried(key, slow));
        monitor.hear(new RunEvent.NoReply(key, lost));
        monitor.hear(new RunEvent.CellEnded(answer(key, CellStatus.FAILED, NOON)));
        assertThat(monitor.snapshot().failed()).singleElement().satisfies(failed -> {
            assertThat(failed.key()).isEqualTo(key);
            assertThat(failed.failures()).containsExactly(slow, lost);
            assertThat(failed.asked()).isEqualTo("How likely?");
            assertThat(failed.reason()).contains("did not answer");
        });
        assertThat(monitor.snapshot().failure()).isEqualTo(lost);
        assertThat(monitor.snapshot().total()).isEqualTo(new BlockCount(cells.size(), 0, 0, 1));
    }

    @Test
    void theLatestAnswersComeNewestFirstAndGetTheirRatingLater() {
        RunMonitor monitor = fresh();
        begin(monitor);
        answer(monitor, cells.get(0), NOON);
        answer(monitor, cells.get(1), NOON.plusSeconds(1));
        List<HeardAnswer> before = monitor.snapshot().latest();
        assertThat(before).extracting(HeardAnswer::key).containsExactly(cells.get(1), cells.get(0));
        assertThat(monitor.snapshot().latest()).isSameAs(before);
        monitor.hear(new RunEvent.AnswerRated(cells.get(0), RATING));
        assertThat(monitor.snapshot().latest()).extracting(HeardAnswer::rating).containsExactly(null, RATING);
        for (int round = 0; round < 60; round++) {
            cells.subList(0, 40).forEach(key -> answer(monitor, key, NOON));
        }
        assertThat(monitor.snapshot().latest()).hasSize(40);
    }

    @Test
    void ofWhatIsBeingSaidThreeCellsAreKeptEachToItsEnd() {
        RunMonitor monitor = fresh();
        begin(monitor);
        for (int i = 0; i < 5; i++) {
            monitor.hear(new RunEvent.Saying(cells.get(i), "I"));
        }
        monitor.hear(new RunEvent.Saying(cells.get(0), "I would"));
        List<SaidSoFar> saying = monitor.snapshot().saying();
        assertThat(saying)
                .containsExactly(
                        new SaidSoFar(cells.get(2), "I"),
                        new SaidSoFar(cells.get(1), "I"),
                        new SaidSoFar(cells.get(0), "I would"));
        assertThat(monitor.snapshot().saying()).isSameAs(saying);
        answer(monitor, cells.get(0), NOON);
        monitor.hear(new RunEvent.Retried(cells.get(1), new LlmFailure.ConnectionLost("openai")));
        monitor.hear(new RunEvent.NoReply(cells.get(2), new LlmFailure.ConnectionLost("openai")));
        assertThat(monitor.snapshot().saying()).isEmpty();
        monitor.hear(new RunEvent.Saying(cells.get(4), "I will"));
        assertThat(monitor.snapshot().saying()).containsExactly(new SaidSoFar(cells.get(4), "I will"));
    }

    @Test
    void nothingIsBeingSaidInARunThatHasEnded() {
        RunMonitor monitor = fresh();
        begin(monitor);
        monitor.hear(new RunEvent.Saying(cells.get(0), "I"));
        monitor.hear(new RunEvent.StateChanged(RunState.PAUSED, ""));
        assertThat(monitor.snapshot().saying()).as("calls in flight finish").hasSize(1);
        monitor.hear(new RunEvent.StateChanged(RunState.STOPPED, ""));
        monitor.hear(new RunEvent.Saying(cells.get(1), "I"));
        assertThat(monitor.snapshot().saying()).isEmpty();
    }

    @Test
    void cachedAndReasoningTokensAreCountedApart() {
        RunMonitor monitor = fresh();
        begin(monitor);
        monitor.hear(new RunEvent.Replied(cells.getFirst(), new Usage(100, 20, 80, 5), Duration.ofSeconds(1)));
        assertThat(monitor.snapshot().tokens()).isEqualTo(new RunSnapshot.Tokens(1_100, 220, 80, 5));
    }

    @Test
    void whatIsSkippedIsDoneAndCounted() {
        RunMonitor monitor = fresh();
        begin(monitor);
        answer(monitor, cells.get(0), NOON);
        monitor.hear(new RunEvent.CellEnded(answer(cells.get(1), CellStatus.SKIPPED, NOON)));
        assertThat(monitor.snapshot().total()).isEqualTo(new BlockCount(cells.size(), 2, 0, 0, 1));
    }

    @Test
    void moreThanTwoHundredAnswersAreNotKept() {
        Panel many = Studies.panel(60);
        List<CellKey> all = InterviewPlan.of(study, many).cells(study).toList();
        RunMonitor monitor = new RunMonitor(
                study,
                new RunContents(
                        contents(Map.of()).run(),
                        many,
                        all.stream()
                                .map(key -> new RatedAnswer(answer(key, CellStatus.PENDING, NOON), "", null))
                                .toList()),
                () -> spent,
                () -> Traffic.FREE,
                clock);
        begin(monitor);
        all.forEach(key -> answer(monitor, key, NOON));
        assertThat(monitor.snapshot().latest())
                .hasSize(200)
                .first()
                .satisfies(newest -> assertThat(newest.key()).isEqualTo(all.getLast()));
        monitor.hear(new RunEvent.AnswerRated(all.getFirst(), RATING));
        assertThat(monitor.snapshot().latest()).hasSize(200);
    }

    @Test
    void aResumedRunBeginsWithWhatEarlierSittingsLeft() {
        Instant yesterday = NOON.minusSeconds(86_400);
        Map<CellKey, Answer> ended = Map.of(
                cells.get(0), answer(cells.get(0), CellStatus.ANSWERED, yesterday.plusSeconds(2)),
                cells.get(1), answer(cells.get(1), CellStatus.SKIPPED, yesterday.plusSeconds(4)),
                cells.get(2), answer(cells.get(2), CellStatus.ROLE_BREAK, NOON.minusSeconds(60)),
                cells.get(3), answer(cells.get(3), CellStatus.ANSWERED, NOON.minusSeconds(57)));
        RunSnapshot now =
                new RunMonitor(study, contents(ended), () -> Optional.of(0.5), () -> Traffic.FREE, clock).snapshot();
        assertThat(now.total()).isEqualTo(new BlockCount(cells.size(), 3, 0, 1, 1));
        assertThat(now.elapsed()).as("the night between is a break").isEqualTo(Duration.ofSeconds(7));
        assertThat(now.failed()).singleElement().satisfies(cell -> {
            assertThat(cell.status()).isEqualTo(CellStatus.ROLE_BREAK);
            assertThat(cell.failures()).isEmpty();
        });
        assertThat(now.latest()).extracting(HeardAnswer::key).containsExactly(cells.get(3), cells.get(0));
        assertThat(now.retries().all()).isEqualTo(7);
        assertThat(now.state()).isEqualTo(RunState.STOPPED);
        assertThat(now.replies()).isNotNull();
    }

    @Test
    void theCapIsReachedUntilTheRunGoesOn() {
        RunMonitor monitor = fresh();
        begin(monitor);
        monitor.hear(new RunEvent.CapReached(BigDecimal.TEN));
        monitor.hear(new RunEvent.StateChanged(RunState.PAUSED, ""));
        assertThat(monitor.snapshot().capReached()).isEqualTo(BigDecimal.TEN);
        begin(monitor);
        assertThat(monitor.snapshot().capReached()).isNull();
    }

    @Test
    void nothingIsLostWhenManyThreadsTellAndOneAsks() throws InterruptedException {
        RunMonitor monitor = fresh();
        begin(monitor);
        int threads = 10;
        CountDownLatch done = new CountDownLatch(threads);
        List<List<CellKey>> shares = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            shares.add(new ArrayList<>());
        }
        for (int i = 0; i < cells.size(); i++) {
            shares.get(i % threads).add(cells.get(i));
        }
        for (List<CellKey> share : shares) {
            Thread.startVirtualThread(() -> {
                share.forEach(key -> answer(monitor, key, NOON));
                done.countDown();
            });
        }
        while (done.getCount() > 0) {
            BlockCount total = monitor.snapshot().total();
            assertThat(total.done() + total.inFlight() + total.queued()).isEqualTo(cells.size());
        }
        assertThat(monitor.snapshot().total()).isEqualTo(new BlockCount(cells.size(), cells.size(), 0, 0));
    }
}
