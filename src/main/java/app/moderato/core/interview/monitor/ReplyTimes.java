package app.moderato.core.interview.monitor;

import java.time.Duration;
import java.util.Optional;

/**
 * How long replies took, in bins that grow by 2 % from 1 ms to an hour, so that a quantile is within 1 % of the truth
 * however many there are. Guarded by the monitor.
 */
final class ReplyTimes {
    private static final double GROWTH = 1.02;
    private static final int BINS = 1 + (int) (Math.log(3_600_000) / Math.log(GROWTH));

    private final long[] counts = new long[BINS];
    private long total;

    void add(Duration latency) {
        double millis = Math.max(1, latency.toNanos() / 1e6);
        counts[Math.min(BINS - 1, (int) (Math.log(millis) / Math.log(GROWTH)))]++;
        total++;
    }

    /** @param share 0..1; empty before the first reply */
    Optional<Duration> quantile(double share) {
        long rank = Math.max(1, (long) Math.ceil(share * total));
        long seen = 0;
        for (int bin = 0; bin < BINS; bin++) {
            seen += counts[bin];
            if (seen >= rank) {
                return Optional.of(Duration.ofNanos((long) (Math.pow(GROWTH, bin + 0.5) * 1e6)));
            }
        }
        return Optional.empty();
    }
}
