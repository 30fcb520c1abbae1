package app.moderato.core.interview.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.interview.Answer;
import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.Exchange;
import app.moderato.core.interview.Instruments;
import app.moderato.core.interview.LooseCalls;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.Studies;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.Usage;
import app.moderato.core.panel.Panel;
import app.moderato.core.rating.Rating;
import app.moderato.core.study.Exposure;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.RatingMethod;
import app.moderato.core.study.RatingSettings;
import app.moderato.core.study.Study;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AskedScoringTest {
    private static final int PEOPLE = 20;
    private final MemoryScoring journal = new MemoryScoring();
    private final AtomicInteger calls = new AtomicInteger();

    private static ScoringOrder order() throws InvalidInput {
        Study study = Studies.study(
                Studies.guide(new Exposure.Sequential(), List.of(Studies.intent())), Studies.concept("a", false));
        Panel panel = Studies.panel(PEOPLE);
        List<RatedAnswer> answers = new ArrayList<>();
        panel.personas()
                .forEach(person -> answers.add(new RatedAnswer(
                        answer(new CellKey(person.id(), "a", Studies.intent().id(), 1, 1)), "", null)));
        RunRecord run = new RunRecord(
                new RunId(1),
                null,
                "T",
                "",
                "",
                RunState.COMPLETED,
                "scripted",
                null,
                "m",
                42,
                "",
                Map.of(),
                Map.of(),
                0,
                RunRecord.Totals.NONE,
                null,
                Instant.EPOCH,
                null);
        return ScoringOrder.of(
                new RunContents(run, panel, answers),
                study,
                new Instruments.TwoPoints(),
                ScoringSettings.of(RatingMethod.DLR, RatingSettings.DEFAULT));
    }

    private static Answer answer(CellKey key) {
        return new Answer(
                key,
                CellStatus.ANSWERED,
                List.of(new Exchange("How likely?", "Rather likely.")),
                "",
                "",
                "m",
                null,
                7,
                0.7,
                Usage.NONE,
                0,
                1,
                Instant.EPOCH);
    }

    /** What a call brings. */
    private interface Script {
        String reply(ChatRequest request) throws LlmException, InterruptedException;
    }

    private ScoringSession session(@Nullable BigDecimal cap, double before, Script script) throws InvalidInput {
        ScoringOrder order = order();
        journal.plan(order.answers().keySet());
        ChatModel model = new ChatModel() {
            @Override
            public String provider() {
                return "scripted";
            }

            @Override
            public String model() {
                return "m";
            }

            @Override
            public ChatReply reply(ChatRequest request, RetryListener retries)
                    throws LlmException, InterruptedException {
                calls.incrementAndGet();
                return new ChatReply(
                        script.reply(request), ChatReply.Finish.STOP, new Usage(0, 1, 0, 0), "m", null, Duration.ZERO);
            }
        };
        // a dollar a token out; 300 are set aside for a call
        LooseCalls loose = new LooseCalls(model, null, usage -> usage.output(), cap, before, null);
        return new AskedScoring(
                order,
                journal,
                loose,
                new AskedScoring.Before(journal.ended.size(), 0),
                4,
                Clock.systemUTC(),
                progress -> {});
    }

    @Test
    void everyCellIsAskedOnceAndHasItsNumber() throws Exception {
        Set<String> people = new HashSet<>();
        ScoringSession.Ended ended = session(null, 0, request -> {
                    synchronized (people) {
                        people.add(request.situation().persona().id().value());
                    }
                    assertThat(request.odds()).isTrue();
                    return "2";
                })
                .score();
        assertThat(ended.state()).isEqualTo(RunState.COMPLETED);
        assertThat(people).hasSize(PEOPLE);
        assertThat(journal.ended.values()).hasSize(PEOPLE).allSatisfy(cell -> {
            assertThat(cell.value()).isEqualTo("2");
            Rating rating = Objects.requireNonNull(cell.rating());
            assertThat(rating.pmf().at(2)).isEqualTo(1);
            assertThat(rating.cosineRange()).isNaN();
        });
    }

    @Test
    void theCapStopsBeforeTheCallThatCouldCrossItAndAHigherOneGoesOn() throws Exception {
        ScoringSession.Ended ended =
                session(new BigDecimal("305"), 0, request -> "1").score();
        assertThat(ended.state()).isEqualTo(RunState.BUDGET);
        int paid = calls.get();
        assertThat(paid).isEqualTo(6);
        assertThat(journal.ended).as("what was paid for is kept").hasSize(paid);

        assertThat(session(new BigDecimal("1000"), paid, request -> "1").score().state())
                .isEqualTo(RunState.COMPLETED);
        assertThat(calls.get()).as("nothing is asked twice").isEqualTo(PEOPLE);
    }

    @Test
    void nothingButFailuresEndsItAndLeavesThoseCellsOpen() throws Exception {
        ScoringSession.Ended ended = session(null, 0, request -> {
                    throw new LlmException(new LlmFailure.ConnectionLost("scripted"));
                })
                .score();
        assertThat(ended.state()).isEqualTo(RunState.INCOMPLETE);
        assertThat(ended.reason()).contains("failures in a row");
        assertThat(journal.ended).isEmpty();
        assertThat(journal.attempts)
                .allMatch(
                        attempt -> attempt.reply() == null && !attempt.failure().isEmpty());
    }

    @Test
    void aSingleFailureIsACellOfItsOwn() throws Exception {
        AtomicInteger first = new AtomicInteger();
        ScoringSession.Ended ended = session(null, 0, request -> {
                    if (first.getAndIncrement() == 0) {
                        throw new LlmException(new LlmFailure.BadRequest("scripted", 400, "no"));
                    }
                    return "1";
                })
                .score();
        assertThat(ended.state()).isEqualTo(RunState.INCOMPLETE);
        assertThat(journal.ended.values())
                .filteredOn(cell -> cell.status() == CellStatus.FAILED)
                .singleElement()
                .satisfies(cell -> assertThat(cell.reason()).isNotEmpty());
    }

    @Test
    void aReplyThatWasPaidForIsUsedByTheNextSitting() throws Exception {
        session(new BigDecimal("300"), 0, request -> "2").score();
        int paid = calls.get();
        journal.ended.clear();
        session(null, 0, request -> "1").score();
        assertThat(calls.get()).isEqualTo(PEOPLE);
        assertThat(journal.ended.values())
                .filteredOn(cell -> cell.value().equals("2"))
                .hasSize(paid);
    }

    @Test
    void itIsStoppedFromOutside() throws Exception {
        ScoringSession[] session = new ScoringSession[1];
        session[0] = session(null, 0, request -> {
            if (calls.get() > 5) {
                session[0].stop();
                Thread.sleep(10_000);
            }
            return "1";
        });
        assertThat(session[0].score().state()).isEqualTo(RunState.INTERRUPTED);
        assertThat(journal.ended.size()).isLessThan(PEOPLE);
    }
}
