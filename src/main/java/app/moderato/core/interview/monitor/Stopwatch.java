package app.moderato.core.interview.monitor;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The time a run has run, without its pauses. Guarded by the monitor. */
final class Stopwatch {
    private Duration before = Duration.ZERO;
    private @Nullable Instant runningSince;

    void add(Duration time) {
        before = before.plus(time);
    }

    void start(Instant now) {
        if (runningSince == null) {
            runningSince = now;
        }
    }

    void stop(Instant now) {
        before = elapsed(now);
        runningSince = null;
    }

    Duration elapsed(Instant now) {
        return runningSince == null || now.isBefore(runningSince)
                ? before
                : before.plus(Duration.between(runningSince, now));
    }
}
