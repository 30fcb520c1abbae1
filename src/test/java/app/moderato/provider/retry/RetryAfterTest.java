package app.moderato.provider.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RetryAfterTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    @Test
    void secondsAreRead() {
        assertThat(RetryAfter.parse(" 30 ", CLOCK)).contains(Duration.ofSeconds(30));
        assertThat(RetryAfter.parse("0.25", CLOCK)).contains(Duration.ofMillis(250));
    }

    @Test
    void aDateIsReadAgainstTheClock() {
        assertThat(RetryAfter.parse("Thu, 1 Jan 2026 00:01:30 GMT", CLOCK)).contains(Duration.ofSeconds(90));
    }

    @Test
    void aDateInThePastMeansNow() {
        assertThat(RetryAfter.parse("Wed, 31 Dec 2025 23:59:00 GMT", CLOCK)).contains(Duration.ZERO);
    }

    @Test
    void anythingElseIsNoWish() {
        assertThat(RetryAfter.parse("soon", CLOCK)).isEmpty();
        assertThat(RetryAfter.parse("-3", CLOCK)).isEmpty();
        assertThat(RetryAfter.parse("", CLOCK)).isEmpty();
    }
}
