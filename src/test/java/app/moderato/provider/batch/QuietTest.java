package app.moderato.provider.batch;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.provider.Asking;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuietTest {
    private static final Duration PERIOD = Duration.ofSeconds(3);

    private final AtomicLong now = new AtomicLong();
    private final Tray tray = new Tray();
    private final Quiet quiet = new Quiet(tray, PERIOD, now::get);

    @BeforeEach
    void aQuestionIsCollected() throws Exception {
        tray.collect("one", Asking.request());
        assertThat(quiet.reached()).isFalse();
    }

    /** Looks on as the courier does. */
    private boolean reachedWithin(Duration time) {
        for (long end = now.get() + time.toNanos(); now.get() < end; ) {
            now.addAndGet(quiet.rest().toNanos());
            if (quiet.reached()) {
                return true;
            }
        }
        return false;
    }

    @Test
    void itIsReachedOnceNoQuestionCameForThePeriod() {
        assertThat(reachedWithin(PERIOD.dividedBy(2))).isFalse();
        assertThat(reachedWithin(PERIOD.dividedBy(2))).isTrue();
    }

    @Test
    void anInterviewThatWorksOutWhetherItGoesOnIsWaitedForAndThenTheWholePeriod() {
        tray.workingOut();

        assertThat(reachedWithin(PERIOD.multipliedBy(5))).isFalse();
        tray.workedOut();
        assertThat(reachedWithin(PERIOD.dividedBy(2))).isFalse();
        assertThat(reachedWithin(PERIOD)).isTrue();
    }

    @Test
    void oneThatNeverGetsThereDoesNotHoldTheOthersForEver() {
        tray.workingOut();

        assertThat(reachedWithin(PERIOD.multipliedBy(21))).isTrue();
    }
}
