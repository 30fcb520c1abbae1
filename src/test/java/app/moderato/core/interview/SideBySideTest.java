package app.moderato.core.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SideBySideTest {
    private final SideBySide pieces = new SideBySide("piece-", 2);

    @Test
    void allAreDoneAndNeverMoreAtOnceThanAllowed() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        assertThat(pieces.run(threads -> {
                    for (int i = 0; i < 20; i++) {
                        pieces.begin(() -> {
                            most.accumulateAndGet(now.incrementAndGet(), Math::max);
                            Thread.sleep(1);
                            now.decrementAndGet();
                            done.incrementAndGet();
                        });
                    }
                }))
                .isEmpty();
        assertThat(done).hasValue(20);
        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void onePieceEndsTheOthersAndItsReasonIsTheOneToldOf() {
        AtomicBoolean cancelled = new AtomicBoolean();
        CountDownLatch waits = new CountDownLatch(1);
        RunEnds how = pieces.run(threads -> {
                    pieces.begin(() -> {
                        try {
                            waits.countDown();
                            new CountDownLatch(1).await();
                        } catch (InterruptedException e) {
                            cancelled.set(true);
                            throw new RunEnds(RunState.INTERRUPTED, "a later reason");
                        }
                    });
                    pieces.begin(() -> {
                        waits.await();
                        throw new RunEnds(RunState.REFUSED, "no key");
                    });
                    assertThat(pieces.begin(() -> {})).isEmpty();
                })
                .orElseThrow();
        assertThat(how.state()).isEqualTo(RunState.REFUSED);
        assertThat(how.sentence()).isEqualTo("no key");
        assertThat(cancelled).isTrue();
    }

    @Test
    void whatIsPaidForIsWaitedForUnlessAPersonEndsThatToo() {
        CountDownLatch ended = new CountDownLatch(1);
        AtomicBoolean finished = new AtomicBoolean();
        assertThat(pieces.run(threads -> {
                            pieces.begin(() -> {
                                ended.await();
                                finished.set(true);
                            });
                            pieces.letFinish(new RunEnds(RunState.BUDGET, "full"));
                            ended.countDown();
                        })
                        .map(RunEnds::state))
                .contains(RunState.BUDGET);
        assertThat(finished).isTrue();

        SideBySide stopped = new SideBySide("stopped-", 1);
        assertThat(stopped.run(threads -> {
                            stopped.begin(() -> new CountDownLatch(1).await());
                            stopped.letFinish(new RunEnds(RunState.BUDGET, "full"));
                            stopped.stop();
                        })
                        .map(RunEnds::state))
                .contains(RunState.BUDGET);
    }

    @Test
    void aFaultEndsThemWithASentenceWhereverItHappens() {
        assertThat(pieces.run(threads -> pieces.begin(() -> {
                            throw new IllegalStateException("odd");
                        }))
                        .map(RunEnds::sentence)
                        .orElseThrow())
                .contains("odd");
        assertThat(new SideBySide("other-", 1)
                        .run(threads -> {
                            throw new IllegalStateException("odd");
                        })
                        .map(RunEnds::state))
                .contains(RunState.INTERRUPTED);
    }
}
