package app.moderato.core.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PermitsTest {
    @Test
    void moreArePassedOutAtOnceToThoseThatWait() throws InterruptedException {
        Permits permits = new Permits(1);
        permits.acquire();
        CountDownLatch passed = new CountDownLatch(2);
        for (int i = 0; i < 2; i++) {
            Thread.startVirtualThread(() -> {
                try {
                    permits.acquire();
                    passed.countDown();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        permits.set(3);
        assertThat(passed.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(permits.number()).isEqualTo(3);
    }

    @Test
    void fewerHoldOnceThoseInUseAreGivenBack() throws InterruptedException {
        Permits permits = new Permits(3);
        permits.acquire();
        permits.acquire();
        permits.acquire();
        permits.set(1);
        CountDownLatch passed = new CountDownLatch(1);
        Thread waiting = Thread.startVirtualThread(() -> {
            try {
                permits.acquire();
                passed.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        permits.release();
        permits.release();
        while (waiting.getState() == Thread.State.RUNNABLE || waiting.getState() == Thread.State.NEW) {
            Thread.onSpinWait();
        }
        assertThat(passed.getCount()).isEqualTo(1);
        permits.release();
        assertThat(passed.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void noneAtAllIsRefused() {
        assertThatThrownBy(() -> new Permits(0)).isInstanceOf(IllegalArgumentException.class);
        Permits permits = new Permits(2);
        assertThatThrownBy(() -> permits.set(0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(permits.number()).isEqualTo(2);
    }
}
