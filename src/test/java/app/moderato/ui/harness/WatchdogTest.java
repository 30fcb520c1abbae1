package app.moderato.ui.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

@OnScreen
class WatchdogTest {
    private final CopyOnWriteArrayList<Watchdog.Hold> held = new CopyOnWriteArrayList<>();

    private static long compute(int ms) {
        long end = System.nanoTime() + ms * 1_000_000L;
        long rounds = 0;
        while (System.nanoTime() < end) {
            rounds++;
        }
        return rounds;
    }

    @Test
    void whatComputesOrWaitsOnTheScreensThreadIsNoted() {
        try (Watchdog _ = new Watchdog(held)) {
            Toolkit.call(() -> compute(600));
        }
        assertThat(held).isNotEmpty();
        held.clear();
        try (Watchdog _ = new Watchdog(held)) {
            Toolkit.run(() -> LockSupport.parkNanos(600_000_000L));
        }
        assertThat(held).isNotEmpty();
    }

    @Test
    void whatATestAsksTheScreenIsNot() {
        try (Watchdog _ = new Watchdog(held)) {
            Toolkit.call(() -> Watchdog.aside(() -> compute(600)));
        }
        assertThat(held).isEmpty();
    }
}
