package app.moderato.provider.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.provider.Asking;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PatientModelTest {
    private static final LlmFailure CUT = new LlmFailure.ConnectionLost("fake");
    private static final ChatModel.RetryListener DEAF = (number, failure, latency) -> {};

    private final List<Duration> waits = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void aReplyAtOnceNeedsNoWait() throws Exception {
        assertThat(ask(model(1, () -> Asking.reply("yes"))).text()).isEqualTo("yes");
        assertThat(waits).isEmpty();
    }

    @Test
    void failuresWorthAnotherTryAreTriedFiveTimesInAll() {
        AtomicInteger tries = new AtomicInteger();
        ChatModel model = model(1, () -> {
            tries.incrementAndGet();
            throw new LlmException(CUT);
        });
        LlmException end = catchThrowableOfType(LlmException.class, () -> ask(model));
        assertThat(end.failure()).isEqualTo(CUT);
        assertThat(tries).hasValue(5);
        assertThat(waits).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 8L);
    }

    @Test
    void aFailureThatWouldRepeatItselfIsNotTriedAgain() {
        LlmFailure rejected = new LlmFailure.KeyRejected("fake", 401);
        ChatModel model = model(1, () -> {
            throw new LlmException(rejected);
        });
        assertThat(catchThrowableOfType(LlmException.class, () -> ask(model)).failure())
                .isEqualTo(rejected);
        assertThat(waits).isEmpty();
    }

    @Test
    void theListenerHearsOfEachTryThatIsRepeatedWithItsLatency() throws Exception {
        List<String> heard = new ArrayList<>();
        AtomicInteger tries = new AtomicInteger();
        ChatModel model = model(1, () -> {
            nanos.addAndGet(Duration.ofMillis(30).toNanos());
            if (tries.incrementAndGet() < 3) {
                throw new LlmException(CUT);
            }
            return Asking.reply("at last");
        });
        model.reply(
                Asking.request(),
                (number, failure, latency) -> heard.add(number + " " + failure + " " + latency.toMillis()));
        assertThat(heard).containsExactly("1 " + CUT + " 30", "2 " + CUT + " 30");
    }

    @Test
    void whoReadsAlongHearsTheWordsOfEachTry() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        List<String> heard = new ArrayList<>();
        OneTry cutOnce = new OneTry() {
            @Override
            public String provider() {
                return "fake";
            }

            @Override
            public String model() {
                return "m";
            }

            @Override
            public ChatReply ask(ChatRequest request) {
                throw new AssertionError("asked without a reader");
            }

            @Override
            public ChatReply ask(ChatRequest request, Consumer<String> saying) throws LlmException {
                saying.accept("I wou");
                if (tries.incrementAndGet() == 1) {
                    throw new LlmException(CUT);
                }
                return Asking.reply("I would.");
            }

            @Override
            public void close() {}
        };
        ChatReply reply = new PatientModel(cutOnce, patience(1, 0, waits::add))
                .reply(Asking.request(), new ChatModel.RetryListener() {
                    @Override
                    public boolean readsAlong() {
                        return true;
                    }

                    @Override
                    public void said(String soFar) {
                        heard.add(soFar);
                    }

                    @Override
                    public void failed(int number, LlmFailure failure, Duration latency) {
                        heard.add("failed");
                    }
                });
        assertThat(reply.text()).isEqualTo("I would.");
        assertThat(heard).containsExactly("I wou", "failed", "I wou");
    }

    @Test
    void theWaitTheProviderAskedForIsKept() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        ask(model(1, () -> {
            if (tries.incrementAndGet() == 1) {
                throw new LlmException(new LlmFailure.RateLimited("fake", Duration.ofSeconds(17)));
            }
            return Asking.reply("yes");
        }));
        assertThat(waits).containsExactly(Duration.ofSeconds(18));
    }

    @Test
    void noMoreCallsAreOnTheWireThanThereArePermits() throws Exception {
        AtomicInteger onTheWire = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch full = new CountDownLatch(4);
        Semaphore gate = new Semaphore(0);
        ChatModel model = model(4, () -> {
            most.accumulateAndGet(onTheWire.incrementAndGet(), Math::max);
            full.countDown();
            gate.acquire();
            onTheWire.decrementAndGet();
            return Asking.reply("yes");
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ChatReply>> calls = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                calls.add(threads.submit(() -> ask(model)));
            }
            full.await();
            gate.release(40);
            for (Future<ChatReply> call : calls) {
                assertThat(call.get().text()).isEqualTo("yes");
            }
        }
        assertThat(most).hasValue(4);
    }

    @Test
    void aCallThatWaitsForItsNextTryLeavesItsPermitToOthers() throws Exception {
        CountDownLatch backingOff = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger tries = new AtomicInteger();
        ChatModel model = new PatientModel(
                new Fake(() -> {
                    if (tries.incrementAndGet() == 1) {
                        throw new LlmException(CUT);
                    }
                    return Asking.reply("yes");
                }),
                patience(1, 0, wait -> {
                    backingOff.countDown();
                    go.await();
                }));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<ChatReply> first = threads.submit(() -> ask(model));
            backingOff.await();
            assertThat(threads.submit(() -> ask(model)).get().text()).isEqualTo("yes");
            assertThat(first.isDone()).isFalse();
            go.countDown();
            assertThat(first.get().text()).isEqualTo("yes");
        }
    }

    @Test
    void howManyCallsAreOnTheWireMayBeChangedWhileTheyAre() throws Exception {
        Semaphore onTheWire = new Semaphore(0);
        Semaphore gate = new Semaphore(0);
        AtomicInteger now = new AtomicInteger();
        ChatModel model = model(1, () -> {
            now.incrementAndGet();
            onTheWire.release();
            gate.acquire();
            now.decrementAndGet();
            return Asking.reply("yes");
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ChatReply>> calls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                calls.add(threads.submit(() -> ask(model)));
            }
            onTheWire.acquire();
            model.atOnce(4);
            onTheWire.acquire(3);
            assertThat(now).hasValue(4);
            model.atOnce(1);
            // three of the four end and nobody takes their places; the fourth's place is taken by one
            gate.release(4);
            onTheWire.acquire();
            assertThat(now).hasValue(1);
            gate.release(8);
            for (Future<ChatReply> call : calls) {
                assertThat(call.get().text()).isEqualTo("yes");
            }
        }
    }

    @Test
    void theListenerHearsOfEachTryAsItIsSent() throws Exception {
        List<String> heard = new ArrayList<>();
        ChatModel model = model(1, () -> {
            heard.add("asked");
            if (heard.size() < 3) {
                throw new LlmException(CUT);
            }
            return Asking.reply("at last");
        });
        model.reply(Asking.request(), new ChatModel.RetryListener() {
            @Override
            public void sent() {
                heard.add("sent");
            }

            @Override
            public void failed(int number, LlmFailure failure, Duration latency) {
                heard.add("failed " + number);
            }
        });
        assertThat(heard).containsExactly("sent", "asked", "failed 1", "sent", "asked");
    }

    @Test
    void anInterruptEndsTheWaitForTheNextTry() throws Exception {
        CountDownLatch backingOff = new CountDownLatch(1);
        ChatModel model = new PatientModel(
                new Fake(() -> {
                    throw new LlmException(CUT);
                }),
                patience(1, 0, wait -> {
                    backingOff.countDown();
                    new CountDownLatch(1).await();
                }));
        List<Throwable> ends = new ArrayList<>();
        Thread call = Thread.startVirtualThread(() -> {
            try {
                ask(model);
            } catch (LlmException | InterruptedException e) {
                ends.add(e);
            }
        });
        backingOff.await();
        call.interrupt();
        call.join();
        assertThat(ends).singleElement().isInstanceOf(InterruptedException.class);
    }

    @Test
    void aRateSpacesCallsEvenly() throws Exception {
        ChatModel model =
                new PatientModel(new Fake(() -> Asking.reply("yes")), patience(1, 60, wait -> waits.add(wait)));
        ask(model);
        ask(model);
        ask(model);
        assertThat(waits).hasSizeBetween(2, 3);
        assertThat(waits.getLast()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    private static ChatReply ask(ChatModel model) throws LlmException, InterruptedException {
        return model.reply(Asking.request(), DEAF);
    }

    private ChatModel model(int concurrency, Callable<ChatReply> answer) {
        return new PatientModel(new Fake(answer), patience(concurrency, 0, wait -> {
            waits.add(wait);
            nanos.addAndGet(wait.toNanos());
        }));
    }

    private Patience patience(int concurrency, int perMinute, Sleeper sleeper) {
        Backoff withoutJitter = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), () -> 1.0);
        return new Patience(
                5,
                concurrency,
                perMinute,
                0,
                Outages.lasting(Duration.ofMinutes(10)),
                withoutJitter,
                sleeper,
                nanos::get);
    }
}
