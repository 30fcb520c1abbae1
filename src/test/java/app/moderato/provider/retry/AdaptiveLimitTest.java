package app.moderato.provider.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AdaptiveLimitTest {
    private final AdaptiveLimit limit = new AdaptiveLimit(16);

    private void goWell(int calls) {
        IntStream.range(0, calls).forEach(call -> limit.wentWell());
    }

    @Test
    void tooMuchHalvesIt() {
        limit.tooMuch(0, 100);
        assertThat(limit.taken()).isEqualTo(8);
        limit.tooMuch(100, 200);
        assertThat(limit.taken()).isEqualTo(4);
    }

    @Test
    void callsThatWereOnTheirWayWhenItWasHalvedDoNotHalveItAgain() {
        IntStream.range(0, 16).forEach(call -> limit.tooMuch(call, 100));
        assertThat(limit.taken()).isEqualTo(8);
    }

    @Test
    void itNeverFallsBelowOne() {
        IntStream.range(0, 20).forEach(round -> limit.tooMuch(100L * round, 100L * round + 50));
        assertThat(limit.taken()).isEqualTo(1);
    }

    @Test
    void aRoundOfCallsThatWentWellAddsOneUpToWhatIsAllowed() {
        limit.tooMuch(0, 100);
        goWell(7);
        assertThat(limit.taken()).isEqualTo(8);
        goWell(1);
        assertThat(limit.taken()).isEqualTo(9);
        goWell(1_000);
        assertThat(limit.taken()).isEqualTo(16);
    }

    @Test
    void whatIsAllowedMayChangeMeanwhile() {
        limit.allow(20);
        assertThat(limit.taken()).isEqualTo(20);
        limit.tooMuch(0, 100);
        limit.allow(40);
        assertThat(limit.taken()).as("the provider's bound holds").isEqualTo(10);
        limit.allow(4);
        assertThat(limit.taken()).isEqualTo(4);
        goWell(100);
        assertThat(limit.taken()).isEqualTo(4);
    }
}
