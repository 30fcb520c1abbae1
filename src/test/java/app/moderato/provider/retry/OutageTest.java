package app.moderato.provider.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.provider.Asking;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A provider that is down, or asks for a rest, holds every call back. */
@Timeout(20)
class OutageTest {
    private static final LlmFailure DOWN = new LlmFailure.ServerError("fake", 500, null);
    private static final ChatModel.RetryListener DEAF = (number, failure, latency) -> {};

    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicBoolean down = new AtomicBoolean(true);
    private final AtomicBoolean learned = new AtomicBoolean(true);

    private PatientModel model(int concurrency, Outages outages, Callable<ChatReply> answer) {
        Backoff none = new Backoff(Duration.ZERO, Duration.ZERO, () -> 0);
        return new PatientModel(
                new Fake(answer, learned::get),
                new Patience(5, concurrency, 0, 0, outages, none, Thread::sleep, System::nanoTime));
    }

    private ChatReply answer() throws LlmException {
        sent.incrementAndGet();
        if (down.get()) {
            throw new LlmException(DOWN);
        }
        return Asking.reply("yes");
    }

    private static List<Future<ChatReply>> ask(ExecutorService threads, ChatModel model, int calls) {
        List<Future<ChatReply>> asked = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            asked.add(threads.submit(() -> model.reply(Asking.request(), DEAF)));
        }
        return asked;
    }

    @Test
    void whileItIsDownOneCallAtATimeTriesAndNoneIsLost() throws Exception {
        Outages outages = new Outages(4, Duration.ofMillis(40), Duration.ofMillis(40), Duration.ofMinutes(1));
        PatientModel model = model(4, outages, this::answer);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ChatReply>> calls = ask(threads, model, 30);
            while (model.traffic().outage() == null || sent.get() < 10) {
                Thread.onSpinWait();
            }
            assertThat(sent.get()).as("four at once, then one after another").isLessThan(20);
            assertThat(model.traffic().outage().why()).isEqualTo(DOWN);
            down.set(false);
            for (Future<ChatReply> call : calls) {
                assertThat(call.get().text()).isEqualTo("yes");
            }
        }
        assertThat(model.traffic().outage()).isNull();
    }

    @Test
    void afterTooLongTheCallsSayWhoIsOutOfReachAndWhy() throws Exception {
        Outages outages = new Outages(3, Duration.ofMillis(10), Duration.ofMillis(10), Duration.ofMillis(120));
        PatientModel model = model(3, outages, this::answer);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<ChatReply> call : ask(threads, model, 20)) {
                ExecutionException end = catchThrowableOfType(ExecutionException.class, call::get);
                assertThat(Objects.requireNonNull((LlmException) end.getCause()).failure())
                        .isInstanceOfSatisfying(LlmFailure.OutOfReach.class, out -> {
                            assertThat(out.last()).isEqualTo(DOWN);
                            assertThat(out.endsRun()).isTrue();
                        });
            }
        }
    }

    @Test
    void aCancelledTryLeavesItsTurnToAnother() throws Exception {
        Outages outages = new Outages(2, Duration.ofMillis(20), Duration.ofMillis(20), Duration.ofMinutes(1));
        AtomicBoolean hang = new AtomicBoolean();
        PatientModel model = model(2, outages, () -> {
            ChatReply reply = hang.get() ? hang() : answer();
            return reply;
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ChatReply>> calls = ask(threads, model, 2);
            while (model.traffic().outage() == null) {
                Thread.onSpinWait();
            }
            hang.set(true);
            while (!model.traffic().outage().nextTry().isZero() || hanging.get() == 0) {
                Thread.onSpinWait();
            }
            hang.set(false);
            down.set(false);
            // whichever of the two tries is cancelled, the other goes on
            calls.forEach(call -> call.cancel(true));
            assertThat(threads.submit(() -> model.reply(Asking.request(), DEAF))
                            .get()
                            .text())
                    .isEqualTo("yes");
        }
    }

    private final AtomicInteger hanging = new AtomicInteger();

    private ChatReply hang() throws InterruptedException {
        hanging.incrementAndGet();
        Thread.sleep(Duration.ofMinutes(1));
        throw new AssertionError("it was not cancelled");
    }

    @Test
    void untilAModelIsLearnedOneCallFliesAlone() throws Exception {
        learned.set(false);
        down.set(false);
        AtomicInteger flying = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger answered = new AtomicInteger();
        PatientModel model = model(16, Outages.lasting(Duration.ofMinutes(1)), () -> {
            int now = flying.incrementAndGet();
            if (!learned.get()) {
                most.accumulateAndGet(now, Math::max);
            }
            Thread.sleep(5);
            flying.decrementAndGet();
            if (answered.incrementAndGet() == 3) {
                learned.set(true);
            }
            return answer();
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<ChatReply> call : ask(threads, model, 40)) {
                call.get();
            }
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void whoAsksForARestGetsItFromEveryCall() throws Exception {
        down.set(false);
        AtomicBoolean first = new AtomicBoolean(true);
        List<Long> times = java.util.Collections.synchronizedList(new ArrayList<>());
        PatientModel model = model(8, Outages.lasting(Duration.ofMinutes(1)), () -> {
            times.add(System.nanoTime());
            if (first.compareAndSet(true, false)) {
                throw new LlmException(new LlmFailure.RateLimited("fake", Duration.ofMillis(300)));
            }
            return answer();
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<ChatReply> turnedDown = ask(threads, model, 1).getFirst();
            while (model.traffic().taken() == 8) {
                Thread.onSpinWait();
            }
            long asked = System.nanoTime();
            for (Future<ChatReply> call : ask(threads, model, 5)) {
                call.get();
            }
            turnedDown.get();
            assertThat(times.subList(1, times.size()))
                    .allSatisfy(at -> assertThat(at - asked)
                            .isGreaterThan(Duration.ofMillis(200).toNanos()));
        }
        assertThat(model.traffic().taken()).isLessThan(8);
    }
}
