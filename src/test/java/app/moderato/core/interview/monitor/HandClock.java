package app.moderato.core.interview.monitor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that a test moves by hand. */
public final class HandClock extends Clock {
    private final AtomicReference<Instant> now;

    public HandClock(Instant now) {
        this.now = new AtomicReference<>(now);
    }

    public void pass(Duration time) {
        now.updateAndGet(then -> then.plus(time));
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
