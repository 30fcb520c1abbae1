package app.moderato.provider.retry;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.llm.LlmFailure;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final LlmFailure TIMEOUT = new LlmFailure.TimedOut("p", Duration.ofSeconds(1));

    @Test
    void withoutJitterTheWaitDoublesUpToTheLongest() {
        Backoff backoff = backoff(1.0);
        assertThat(IntStream.rangeClosed(1, 6).mapToObj(n -> backoff.after(n, TIMEOUT)))
                .extracting(Duration::toSeconds)
                .containsExactly(1L, 2L, 4L, 8L, 10L, 10L);
    }

    @Test
    void jitterTakesOffHalfAtMost() {
        assertThat(backoff(0.0).after(3, TIMEOUT)).isEqualTo(Duration.ofSeconds(2));
        assertThat(backoff(0.5).after(3, TIMEOUT)).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void theProvidersWishIsWaitedOutAndNeverCutShort() {
        LlmFailure limited = new LlmFailure.RateLimited("p", Duration.ofSeconds(20));
        LlmFailure error = new LlmFailure.ServerError("p", 503, Duration.ofSeconds(7));
        assertThat(backoff(0.0).after(1, limited)).isEqualTo(Duration.ofSeconds(20));
        assertThat(backoff(0.5).after(1, limited)).isEqualTo(Duration.ofMillis(20_500));
        assertThat(backoff(0.0).after(1, error)).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void aWishForHoursIsCappedAtTwoMinutes() {
        assertThat(backoff(0.0).after(1, new LlmFailure.RateLimited("p", Duration.ofHours(5))))
                .isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void aLimitWithoutAWishBacksOffAsAnythingElse() {
        assertThat(backoff(1.0).after(2, new LlmFailure.RateLimited("p", null))).isEqualTo(Duration.ofSeconds(2));
    }

    private static Backoff backoff(double random) {
        return new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(10), () -> random);
    }
}
