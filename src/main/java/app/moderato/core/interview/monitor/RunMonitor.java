package app.moderato.core.interview.monitor;

import app.moderato.core.interview.Answer;
import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.RunEvent;
import app.moderato.core.interview.RunState;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.Traffic;
import app.moderato.core.llm.Usage;
import app.moderato.core.study.Study;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what a run tells, on the run's threads, and gives a picture of it to any thread that asks. Begins with what
 * earlier sittings left, so that a resumed run shows the whole; without any event it shows a run of the past.
 */
public final class RunMonitor {
    /** A longer silence between two answers of an earlier sitting was no work but a break. */
    private static final Duration BREAK = Duration.ofMinutes(5);
    /** What the speed of now is measured over. */
    private static final Duration RECENT = Duration.ofSeconds(30);

    private final Supplier<Optional<Double>> spent;
    private final Supplier<Traffic> traffic;
    private final Clock clock;
    private final BlockTally blocks;
    private final Stopwatch stopwatch = new Stopwatch();
    private final TimeLeft timeLeft;
    private final SpeedLine speed = new SpeedLine();
    private final ReplyTimes replyTimes = new ReplyTimes();
    private final LatestAnswers latest = new LatestAnswers();
    private final BeingSaid beingSaid = new BeingSaid();
    private final FailedCells failed = new FailedCells();
    private RunState state;
    private String reason = "";
    private @Nullable LlmFailure failure;
    private @Nullable BigDecimal capReached;
    private Usage usage;
    private final int retriedBefore;
    private int rateLimited;
    private int retried;

    /**
     * @param before the run as it stands before this sitting, every planned cell among its answers
     * @param spent in US dollars so far, empty where the price is unknown; asked for at each snapshot
     * @param traffic asked for at each snapshot
     */
    public RunMonitor(
            Study study, RunContents before, Supplier<Optional<Double>> spent, Supplier<Traffic> traffic, Clock clock) {
        this.spent = spent;
        this.traffic = traffic;
        this.clock = clock;
        this.state = before.run().state();
        this.usage = before.run().totals().tokens();
        this.retriedBefore = before.run().totals().retries();
        this.blocks = new BlockTally(
                study,
                before.answers().stream().map(rated -> rated.answer().key()).toList());
        this.timeLeft = new TimeLeft(
                study.guide().memory(),
                before.answers().stream()
                        .filter(rated -> rated.answer().status() == CellStatus.PENDING)
                        .map(rated -> rated.answer().key())
                        .toList());
        replay(before);
    }

    /** A run of the past. */
    public static RunSnapshot of(Study study, RunContents contents, Clock clock) {
        return new RunMonitor(
                        study,
                        contents,
                        () -> Optional.ofNullable(contents.run().costUsd()),
                        () -> Traffic.FREE,
                        clock)
                .snapshot();
    }

    private void replay(RunContents before) {
        Instant previous = before.run().startedAt();
        List<RatedAnswer> ended = before.answers().stream()
                .filter(rated -> rated.answer().status() != CellStatus.PENDING)
                .sorted(Comparator.comparing(rated -> rated.answer().createdAt()))
                .toList();
        for (RatedAnswer rated : ended) {
            Answer answer = rated.answer();
            Duration silence = Duration.between(previous, answer.createdAt());
            stopwatch.add(silence.isNegative() || silence.compareTo(BREAK) > 0 ? Duration.ZERO : silence);
            previous = answer.createdAt();
            speed.cellEnded(stopwatch.elapsed(previous));
            blocks.ended(answer.key(), answer.status());
            latest.add(answer, rated.rating());
            failed.ended(answer);
            if (answer.status().complete() && answer.latencyMillis() > 0) {
                replyTimes.add(Duration.ofMillis(
                        answer.latencyMillis() / Math.max(1, answer.exchanges().size())));
            }
        }
    }

    public synchronized void hear(RunEvent event) {
        switch (event) {
            case RunEvent.Sent(CellKey key) -> {
                blocks.sent(key);
                flies(key);
            }
            case RunEvent.Saying(CellKey key, String soFar) -> saying(key, soFar);
            case RunEvent.Replied(CellKey key, Usage used, Duration latency) -> {
                returned(key);
                timeLeft.called(stopwatch.elapsed(clock.instant()));
                usage = usage.plus(used);
                replyTimes.add(latency);
            }
            case RunEvent.Retried(CellKey key, LlmFailure why) -> {
                returned(key);
                beingSaid.over(key);
                failed.noReply(key, why);
                count(why);
            }
            case RunEvent.NoReply(CellKey key, LlmFailure why) -> {
                returned(key);
                beingSaid.over(key);
                failed.noReply(key, why);
                timeLeft.called(stopwatch.elapsed(clock.instant()));
                mark(why);
                failure = why;
            }
            case RunEvent.CellEnded(Answer answer) -> ended(answer);
            case RunEvent.AnswerRated rated -> latest.rated(rated.key(), rated.rating());
            case RunEvent.CapReached(BigDecimal cap) -> capReached = cap;
            case RunEvent.StateChanged(RunState to, String why) -> changed(to, why);
        }
    }

    /** A call that was cancelled may still tell its last words after the run has ended. */
    private void saying(CellKey key, String soFar) {
        if (state == RunState.RUNNING || state == RunState.PAUSED) {
            beingSaid.said(key, soFar);
        }
    }

    private void returned(CellKey key) {
        blocks.returned(key);
        flies(key);
    }

    private void flies(CellKey key) {
        timeLeft.flies(key, blocks.inFlight(), stopwatch.elapsed(clock.instant()));
    }

    private void count(LlmFailure why) {
        mark(why);
        if (why instanceof LlmFailure.RateLimited) {
            rateLimited++;
        } else {
            retried++;
        }
    }

    private void mark(LlmFailure why) {
        if (why instanceof LlmFailure.RateLimited) {
            speed.rateLimited(stopwatch.elapsed(clock.instant()));
        }
    }

    private void ended(Answer answer) {
        blocks.ended(answer.key(), answer.status());
        beingSaid.over(answer.key());
        Duration elapsed = stopwatch.elapsed(clock.instant());
        speed.cellEnded(elapsed);
        timeLeft.ended(answer.key());
        latest.add(answer, null);
        failed.ended(answer);
    }

    private void changed(RunState to, String why) {
        state = to;
        reason = why;
        if (to == RunState.RUNNING) {
            stopwatch.start(clock.instant());
            capReached = null;
        } else {
            stopwatch.stop(clock.instant());
            if (to != RunState.PAUSED) {
                blocks.nothingInFlight();
                beingSaid.clear();
            }
        }
    }

    public RunSnapshot snapshot() {
        // asked for outside the lock: the budget and the provider have their own
        Optional<Double> cost = spent.get();
        return snapshot(cost, traffic.get(), clock.instant());
    }

    private synchronized RunSnapshot snapshot(Optional<Double> cost, Traffic bearing, Instant now) {
        Duration elapsed = stopwatch.elapsed(now);
        Map<Block, BlockCount> counts = blocks.snapshot();
        BlockCount total = counts.values().stream().reduce(BlockCount.NONE, BlockCount::plus);
        boolean live = state == RunState.RUNNING || state == RunState.PAUSED;
        double perSecond = live ? speed.recent(elapsed, RECENT) : overall(total, elapsed);
        return new RunSnapshot(
                state,
                reason,
                failure,
                capReached,
                bearing,
                counts,
                elapsed,
                perSecond,
                live ? timeLeft.left(elapsed) : null,
                speed.points(elapsed),
                speed.rateLimits(),
                RunSnapshot.Tokens.of(usage),
                RunSnapshot.Cost.of(cost, total),
                replies(),
                new RunSnapshot.Retries(rateLimited, retried, retriedBefore),
                failed.snapshot(),
                beingSaid.snapshot(),
                latest.snapshot(),
                now);
    }

    private static double overall(BlockCount total, Duration elapsed) {
        return elapsed.isZero() ? 0 : total.ended() / (elapsed.toMillis() / 1000.0);
    }

    private RunSnapshot.@Nullable Replies replies() {
        Optional<Duration> median = replyTimes.quantile(0.5);
        Optional<Duration> late = replyTimes.quantile(0.95);
        return median.isPresent() && late.isPresent() ? new RunSnapshot.Replies(median.get(), late.get()) : null;
    }
}
