package app.moderato.provider.retry;

import java.time.Duration;

/** Waits, or in a test only notes that it would have. */
@FunctionalInterface
public interface Sleeper {
    void sleep(Duration wait) throws InterruptedException;
}
