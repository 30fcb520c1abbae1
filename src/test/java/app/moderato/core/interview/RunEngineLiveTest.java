package app.moderato.core.interview;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.panel.Panel;
import app.moderato.core.study.Exposure;
import app.moderato.core.study.Guide;
import app.moderato.core.study.Memory;
import app.moderato.core.study.Study;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a person at the screen can do to a running run, and hears of it. */
@Timeout(30)
class RunEngineLiveTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final Budget FREE = new Budget(null, null, 0);

    private final MemoryJournal journal = new MemoryJournal();
    private final HeldModel held = new HeldModel();
    private final BlockingQueue<RunEvent> events = new LinkedBlockingQueue<>();
    private final List<RatingDesk> desks = new ArrayList<>();
    private final Study study = Studies.study(
            new Guide(
                    new Exposure.Sequential(),
                    Memory.INTERVIEW,
                    List.of(Studies.open("habit")),
                    List.of(Studies.intent()),
                    List.of()),
            Studies.concept("a", false));

    private RunEngine engine(ChatModel model, Panel panel, Budget budget, int atOnce) {
        RatingDesk desk = new RatingDesk(
                study,
                new Instruments.TwoPoints(),
                new Instruments.Lengths(),
                new Instruments.NoArchive(),
                journal,
                events::add);
        desks.add(desk);
        return new RunEngine(
                study,
                InterviewPlan.of(study, panel),
                model,
                journal.planned(InterviewPlan.of(study, panel).size(study)),
                KeptReplies.NONE,
                desk,
                budget,
                atOnce,
                CLOCK,
                events::add);
    }

    private static CompletableFuture<RunState> start(RunEngine engine) {
        CompletableFuture<RunState> end = new CompletableFuture<>();
        Thread.startVirtualThread(() -> end.complete(engine.run()));
        return end;
    }

    @AfterEach
    void closeDesks() {
        desks.forEach(RatingDesk::close);
    }

    private <T extends RunEvent> T await(Class<T> kind) throws InterruptedException {
        while (true) {
            RunEvent event = events.poll(10, TimeUnit.SECONDS);
            assertThat(event).as("an event " + kind.getSimpleName()).isNotNull();
            if (kind.isInstance(event)) {
                return kind.cast(event);
            }
        }
    }

    @Test
    void aCellIsHeardOfFromItsFirstCallToItsRating() throws Exception {
        held.letAll();
        RunEngine engine = engine(held, Studies.panel(1), FREE, 1);
        assertThat(engine.run()).isEqualTo(RunState.COMPLETED);
        desks.getFirst().finish();

        CellKey intent = journal.ratings.keySet().iterator().next();
        List<RunEvent> ofCell = events.stream()
                .filter(event -> switch (event) {
                    case RunEvent.Sent(CellKey key) -> key.equals(intent);
                    case RunEvent.Replied replied -> replied.key().equals(intent);
                    case RunEvent.CellEnded(Answer answer) -> answer.key().equals(intent);
                    case RunEvent.AnswerRated rated -> rated.key().equals(intent);
                    default -> false;
                })
                .toList();
        assertThat(ofCell)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("Sent", "Replied", "CellEnded", "AnswerRated");
        assertThat(ofCell.get(3))
                .isEqualTo(new RunEvent.AnswerRated(intent, Objects.requireNonNull(journal.ratings.get(intent))));
        assertThat(events.peek()).isEqualTo(new RunEvent.StateChanged(RunState.RUNNING, ""));
    }

    @Test
    void whatIsBeingSaidIsHeardOfOnlyWhereSomebodyReadsAlong() throws Exception {
        ChatModel speaking = new ChatModel() {
            @Override
            public String provider() {
                return "speaking";
            }

            @Override
            public String model() {
                return "speaking-1";
            }

            @Override
            public ChatReply reply(ChatRequest request, RetryListener retries) {
                if (retries.readsAlong()) {
                    retries.said("Quite");
                }
                return HeldModel.reply("Quite likely, I would buy it.");
            }
        };
        assertThat(engine(speaking, Studies.panel(1), FREE, 1).run()).isEqualTo(RunState.COMPLETED);
        assertThat(events).noneMatch(RunEvent.Saying.class::isInstance);
        RunEngine read = engine(speaking, Studies.panel(2), FREE, 1);
        read.readAlong();
        read.run();
        assertThat(await(RunEvent.Saying.class).soFar()).isEqualTo("Quite");
        assertThat(journal.attempts)
                .as("only whole replies are kept")
                .allMatch(attempt ->
                        attempt.reply() != null && attempt.reply().text().equals("Quite likely, I would buy it."));
    }

    @Test
    void aCallThatBringsNoReplyIsHeardOfWithItsFailure() throws Exception {
        LlmFailure failure = new LlmFailure.BadRequest("held", 400, "no");
        RunEngine engine = engine(
                new ScriptedModel(request -> {
                    throw new LlmException(failure);
                }),
                Studies.panel(1),
                FREE,
                1);
        engine.run();
        assertThat(await(RunEvent.NoReply.class).failure()).isEqualTo(failure);
    }

    @Test
    void howManyCallsAreMadeAtOnceCanBeChangedWhileTheRunRuns() throws Exception {
        RunEngine engine = engine(held, Studies.panel(20), FREE, 2);
        CompletableFuture<RunState> end = start(engine);
        held.awaitSent(2);
        engine.atOnce(6);
        held.awaitSent(4);
        assertThat(held.onTheWire()).isEqualTo(6);
        engine.atOnce(1);
        held.let(6);
        held.awaitSent(1);
        assertThat(held.onTheWire()).isEqualTo(1);
        held.letAll();
        assertThat(end.get()).isEqualTo(RunState.COMPLETED);
    }

    @Test
    void pausingLetsTheCallsInFlightFinishAndKeepsTheirAnswers() throws Exception {
        RunEngine engine = engine(held, Studies.panel(8), FREE, 3);
        CompletableFuture<RunState> end = start(engine);
        held.awaitSent(3);
        engine.pause();
        held.letAll();
        for (int answers = 0; answers < 3; answers++) {
            await(RunEvent.CellEnded.class);
        }
        assertThat(journal.ended()).hasSize(3);
        assertThat(held.onTheWire()).isZero();
        engine.resume();
        assertThat(end.get()).isEqualTo(RunState.COMPLETED);
        assertThat(journal.ended()).hasSize(16);
    }

    @Test
    void stoppingEndsTheRunWithinASecondThoughNoCallEverReturns() throws Exception {
        RunEngine engine = engine(held, Studies.panel(20), FREE, 16);
        CompletableFuture<RunState> end = start(engine);
        held.awaitSent(16);
        long began = System.nanoTime();
        engine.stop(RunState.STOPPED);
        assertThat(end.get()).isEqualTo(RunState.STOPPED);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
        assertThat(journal.states).endsWith(RunState.STOPPED);
    }

    @Test
    void aPausedRunCanBeStopped() throws Exception {
        RunEngine engine = engine(held, Studies.panel(4), FREE, 2);
        CompletableFuture<RunState> end = start(engine);
        held.awaitSent(2);
        engine.pause();
        held.letAll();
        engine.stop(RunState.STOPPED);
        assertThat(end.get()).isEqualTo(RunState.STOPPED);
    }

    @Test
    void atTheCapTheRunPausesUntilTheCapIsRaised() throws Exception {
        held.letAll();
        Budget budget = new Budget(usage -> usage.output() * 0.01, new BigDecimal("4"), 0.8);
        RunEngine engine = engine(held, Studies.panel(4), budget, 2);
        engine.pauseAtCap();
        CompletableFuture<RunState> end = start(engine);
        assertThat(await(RunEvent.CapReached.class).cap()).isEqualTo(new BigDecimal("4"));
        assertThat(await(RunEvent.StateChanged.class).state()).isEqualTo(RunState.PAUSED);
        assertThat(budget.spent().orElseThrow()).isLessThan(4);
        engine.raiseCap(new BigDecimal("100"));
        assertThat(end.get()).isEqualTo(RunState.COMPLETED);
        assertThat(journal.states)
                .containsExactly(RunState.RUNNING, RunState.PAUSED, RunState.RUNNING, RunState.COMPLETED);
        assertThat(budget.cap()).contains(new BigDecimal("100"));
    }

    @Test
    void goingOnAtTheCapWithoutRaisingItPausesAgain() throws Exception {
        held.letAll();
        RunEngine engine =
                engine(held, Studies.panel(4), new Budget(usage -> usage.output(), new BigDecimal("1"), 0), 2);
        engine.pauseAtCap();
        CompletableFuture<RunState> end = start(engine);
        await(RunEvent.CapReached.class);
        assertThat(await(RunEvent.StateChanged.class).state()).isEqualTo(RunState.PAUSED);
        engine.resume();
        assertThat(await(RunEvent.StateChanged.class).state()).isEqualTo(RunState.RUNNING);
        await(RunEvent.CapReached.class);
        assertThat(await(RunEvent.StateChanged.class).state()).isEqualTo(RunState.PAUSED);
        engine.stop(RunState.BUDGET);
        assertThat(end.get()).isEqualTo(RunState.BUDGET);
        assertThat(held.onTheWire()).isZero();
    }

    @Test
    void pausingAndGoingOnFromManyThreadsNeverLeavesTheGateShut() throws Exception {
        RunEngine engine = engine(held, Studies.panel(30), FREE, 4);
        CompletableFuture<RunState> end = start(engine);
        CountDownLatch done = new CountDownLatch(8);
        for (int i = 0; i < 8; i++) {
            boolean pauses = i % 2 == 0;
            Thread.startVirtualThread(() -> {
                for (int turn = 0; turn < 200; turn++) {
                    if (pauses) {
                        engine.pause();
                    } else {
                        engine.resume();
                    }
                }
                done.countDown();
            });
        }
        done.await();
        engine.resume();
        held.letAll();
        assertThat(end.get()).isEqualTo(RunState.COMPLETED);
    }
}
