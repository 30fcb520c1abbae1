package app.moderato.core.interview.monitor;

import app.moderato.core.interview.RunState;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.Traffic;
import app.moderato.core.llm.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run in figures at one moment, all its sittings together. Lists that did not change since the snapshot before are the
 * same objects.
 *
 * @param reason a sentence for people why the run ended, empty where the state says it all
 * @param failure of the last call of this sitting that brought no reply; null where none failed
 * @param capReached paused because the next call would cross the cap, which is this many US dollars; null otherwise
 * @param traffic how the provider takes what is asked of it now
 * @param blocks in the order of an interview
 * @param elapsed without pauses; earlier sittings as far as their answers tell
 * @param speed at most a few hundred points
 * @param rateLimits of this sitting
 * @param failed in the order in which they ended
 * @param saying what is being said now, of a few cells, those that began last first
 * @param latest at most 200, the newest first
 * @param takenAt when the picture was taken
 */
public record RunSnapshot(
        RunState state,
        String reason,
        @Nullable LlmFailure failure,
        @Nullable BigDecimal capReached,
        Traffic traffic,
        Map<Block, BlockCount> blocks,
        Duration elapsed,
        double cellsPerSecond,
        @Nullable Duration left,
        List<Speed> speed,
        List<RateLimits> rateLimits,
        Tokens tokens,
        Cost cost,
        @Nullable Replies replies,
        Retries retries,
        List<FailedCell> failed,
        List<SaidSoFar> saying,
        List<HeardAnswer> latest,
        Instant takenAt) {
    public BlockCount total() {
        return blocks.values().stream().reduce(BlockCount.NONE, BlockCount::plus);
    }

    public boolean live() {
        return state == RunState.RUNNING || state == RunState.PAUSED;
    }

    /**
     * By all calls that succeeded.
     *
     * @param cached of the input: read from the provider's cache
     * @param reasoning of the output: thought and not said
     */
    public record Tokens(long input, long output, long cached, long reasoning) {
        static Tokens of(Usage usage) {
            return new Tokens(usage.input(), usage.output(), usage.cachedInput(), usage.reasoning());
        }

        public long all() {
            return input + output;
        }
    }

    /**
     * In US dollars.
     *
     * @param spent null where the model's price is unknown
     * @param expected when every cell has ended; null where the price is unknown or nothing tells yet
     */
    public record Cost(@Nullable Double spent, @Nullable Double expected) {
        static Cost of(Optional<Double> spent, BlockCount total) {
            if (spent.isEmpty()) {
                return new Cost(null, null);
            }
            double now = spent.get();
            return new Cost(now, total.ended() == 0 ? null : now / total.ended() * total.planned());
        }
    }

    /** Times of calls that succeeded: half took no longer than the median, 95 % no longer than the percentile. */
    public record Replies(Duration median, Duration percentile95) {}

    /**
     * Tries that failed and were repeated.
     *
     * @param rateLimits turned down as too many, this sitting
     * @param other of any other kind, this sitting
     * @param earlier of any kind, in earlier sittings
     */
    public record Retries(int rateLimits, int other, int earlier) {
        public int all() {
            return rateLimits + other + earlier;
        }
    }
}
