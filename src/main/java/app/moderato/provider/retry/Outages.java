package app.moderato.provider.retry;

import java.time.Duration;

/**
 * When calls are held back because nothing but failures come back.
 *
 * @param streak failures in a row that hold the calls back, ≥ 1
 * @param first wait before one tries again
 * @param longest of these waits, which double
 * @param giveUp after calls were held back for so long
 */
public record Outages(int streak, Duration first, Duration longest, Duration giveUp) {
    /** Eight failures in a row; one call tries again after 2, 4, 8 … s, at last every minute. */
    public static Outages lasting(Duration giveUp) {
        return new Outages(8, Duration.ofSeconds(2), Duration.ofMinutes(1), giveUp);
    }
}
