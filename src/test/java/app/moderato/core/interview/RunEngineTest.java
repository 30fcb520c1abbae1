package app.moderato.core.interview;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.llm.ChatMessage;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.panel.Panel;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Exposure;
import app.moderato.core.study.Guide;
import app.moderato.core.study.Memory;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RunEngineTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    private final MemoryJournal journal = new MemoryJournal();
    private final Panel panel = Studies.panel(4);
    private final List<RatingDesk> desks = new ArrayList<>();

    private static Study study(Question... questions) {
        return Studies.study(
                Studies.guide(new Exposure.Sequential(), List.of(questions)),
                Studies.concept("a", false),
                Studies.concept("b", true));
    }

    private RatingDesk desk(Study study) {
        RatingDesk desk = new RatingDesk(
                study,
                new Instruments.TwoPoints(),
                new Instruments.Lengths(),
                new Instruments.NoArchive(),
                journal,
                this::hear);
        desks.add(desk);
        return desk;
    }

    @AfterEach
    void closeDesks() {
        desks.forEach(RatingDesk::close);
    }

    private RunEngine engine(Study study, ScriptedModel model, Budget budget) {
        RatingDesk desk = desk(study);
        return new RunEngine(
                study,
                InterviewPlan.of(study, panel),
                model,
                journal.planned(InterviewPlan.of(study, panel).size(study)),
                KeptReplies.NONE,
                desk,
                budget,
                4,
                CLOCK,
                this::hear);
    }

    /** A fault of the engine's own would otherwise hide behind the state it ends in. */
    private void hear(RunEvent event) {
        if (event instanceof RunEvent.StateChanged(RunState state, String reason)) {
            assertThat(reason).doesNotContain("fault of its own");
        }
    }

    private RunEngine engine(Study study, ScriptedModel model) {
        return engine(study, model, new Budget(null, null, 0));
    }

    @Test
    void everyCellIsAskedOnceAndTheRunCompletes() {
        Study study = study(Studies.intent(), Studies.open("why"));
        ScriptedModel model = new ScriptedModel(request -> "I would rather not buy it, I am fine with what I have.");
        RunEngine engine = engine(study, model);

        assertThat(engine.run()).isEqualTo(RunState.COMPLETED);

        assertThat(journal.answers.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        InterviewPlan.of(study, panel).cells(study).toList());
        assertThat(model.requests).hasSize(journal.answers.size());
        assertThat(engine.progress().ended()).isEqualTo(engine.progress().planned());
    }

    @Test
    void anAnswerIsCommittedBeforeTheNextQuestionOfItsConversationIsAsked() {
        Study study = study(Studies.intent(), Studies.open("why"));
        ScriptedModel model = new ScriptedModel(request -> {
            if (request.situation().question().id().value().equals("why")) {
                assertThat(journal.ended().keySet())
                        .anyMatch(key -> key.persona()
                                        .equals(request.situation().persona().id())
                                && key.question().value().equals("intent"));
            }
            return "Fine.";
        });
        assertThat(engine(study, model).run()).isEqualTo(RunState.COMPLETED);
    }

    @Test
    void aConversationHoldsThePersonaTheConceptAndWhatWasSaidBefore() {
        Study study = study(Studies.intent(), Studies.open("why"));
        ScriptedModel model = new ScriptedModel(
                request -> "About " + request.situation().question().id() + " I say yes.");
        assertThat(engine(study, model).run()).isEqualTo(RunState.COMPLETED);

        ChatRequest why = model.asked("why").getFirst();
        List<ChatMessage> messages = why.messages();
        assertThat(messages.getFirst().role()).isEqualTo(ChatMessage.Role.SYSTEM);
        assertThat(messages.getFirst().text())
                .contains(why.situation().persona().name())
                .contains("years old");
        assertThat(messages)
                .extracting(ChatMessage::role)
                .containsExactly(
                        ChatMessage.Role.SYSTEM,
                        ChatMessage.Role.USER,
                        ChatMessage.Role.ASSISTANT,
                        ChatMessage.Role.USER,
                        ChatMessage.Role.ASSISTANT,
                        ChatMessage.Role.USER);
        assertThat(messages.get(2).text()).isEqualTo("About habit I say yes.");
        assertThat(messages.get(3).text())
                .contains("A paste called")
                .contains("4.99 USD")
                .contains("How likely");
    }

    @Test
    void theClosingConversationHoldsEachConceptOnceInThePersonasOrder() {
        Study study = study(Studies.intent());
        ScriptedModel model = new ScriptedModel(request -> "Quite likely.");
        assertThat(engine(study, model).run()).isEqualTo(RunState.COMPLETED);

        ChatRequest closing = model.asked("closing").getFirst();
        String talk = closing.messages().stream().map(ChatMessage::text).collect(Collectors.joining("\n"));
        int first = talk.indexOf(closing.situation().seen().get(0).text());
        int second = talk.indexOf(closing.situation().seen().get(1).text());
        assertThat(first).isPositive();
        assertThat(second).isGreaterThan(first);
        assertThat(talk.indexOf(closing.situation().seen().get(0).text(), first + 1))
                .isNegative();
    }

    @Test
    void oneLongConversationRemembersEveryConceptWhereTheGuideSaysSo() {
        Study base = study(Studies.intent());
        Guide guide = base.guide();
        Study study = Studies.study(
                new Guide(guide.exposure(), Memory.INTERVIEW, guide.before(), guide.questions(), guide.after()),
                base.concepts().toArray(Concept[]::new));
        ScriptedModel model = new ScriptedModel(request -> "Quite likely.");
        assertThat(engine(study, model).run()).isEqualTo(RunState.COMPLETED);
        assertThat(model.asked("closing").getFirst().messages()).hasSize(1 + 2 * (1 + 3) + 1);
    }

    @Test
    void aReplyThatIsNoAnswerIsAskedOnceMoreAndThenStandsAsItsStatus() {
        Study study = study(Studies.intent(), Studies.open("why"));
        ScriptedModel model = new ScriptedModel(
                request -> request.situation().question().id().value().equals("intent")
                        ? "As an AI language model I buy nothing."
                        : "Because.");
        assertThat(engine(study, model).run()).isEqualTo(RunState.INCOMPLETE);

        List<Answer> intents = journal.answers.values().stream()
                .filter(answer -> answer.key().question().value().equals("intent"))
                .toList();
        assertThat(intents).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(CellStatus.ROLE_BREAK);
            assertThat(answer.attempts()).isEqualTo(2);
            assertThat(answer.text()).isEmpty();
        });
        assertThat(model.asked("why").getFirst().messages())
                .as("the failed turn is left out of the history")
                .noneMatch(message -> message.text().contains("As an AI"));
        assertThat(model.asked("why").getFirst().messages().getLast().text())
                .as("the concept is shown with the first question that is answered")
                .contains("A paste called");
    }

    @Test
    void aTruncatedReplyIsAskedAgainWithMoreRoom() {
        Study study = study(Studies.intent());
        ScriptedModel model =
                new ScriptedModel(request -> request.situation().attempt() == 1 ? "I think that…" : "No.");
        assertThat(engine(study, model).run()).isEqualTo(RunState.COMPLETED);
        assertThat(model.requests)
                .filteredOn(request -> request.situation().attempt() == 2)
                .isNotEmpty()
                .allMatch(request -> request.maxOutputTokens() == 600);
    }

    @Test
    void aBriefAnswerIsProbedAndTheProbesReplyAppended() {
        Question.Open why = new Question.Open(Studies.wording("why", "Why?", null, 2));
        Study study = study(why);
        String longer = "Because my dentist told me years ago that whitening pastes take the enamel off, and I have"
                + " believed her ever since, so there you are.";
        ScriptedModel model = new ScriptedModel(request -> request.situation().turn() == 0 ? "No." : longer);
        assertThat(engine(study, model).run()).isEqualTo(RunState.COMPLETED);
        assertThat(journal.answers.values())
                .filteredOn(answer -> answer.key().question().equals(new QuestionId("why")))
                .allSatisfy(answer -> {
                    assertThat(answer.text()).isEqualTo("No.\n" + longer);
                    assertThat(answer.attempts())
                            .as("the long reply is not probed again")
                            .isEqualTo(2);
                });
    }

    @Test
    void aQuestionsOwnProbeIsAskedFirstWithItsPlaceholdersFilled() {
        Question.Open why = new Question.Open(
                Studies.wording("why", "Why?", null, 2).withProbe("What about {{concept.name}}, {{persona.name}}?"));
        Study study = study(why);
        ScriptedModel model = new ScriptedModel(request -> "No.");
        assertThat(engine(study, model).run()).isEqualTo(RunState.COMPLETED);
        assertThat(model.asked("why"))
                .filteredOn(request -> request.situation().turn() == 1)
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.messages().getLast().text())
                        .isEqualTo("What about "
                                + Objects.requireNonNull(request.situation().concept())
                                        .name() + ", "
                                + request.situation().persona().name() + "?"));
        assertThat(model.asked("why"))
                .filteredOn(request -> request.situation().turn() == 2)
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.messages().getLast().text())
                        .isEqualTo("Could you tell me a little more about that?"));
    }

    @Test
    void logicReadsTheLiveMeanAndSkipsWhereItDoesNotHold() {
        Question.Open asked = new Question.Open(Studies.wording("asked", "Why?", "intent >= 1", 0));
        Question.Open skipped = new Question.Open(Studies.wording("skipped", "Why?", "intent > 2", 0));
        Study study = study(Studies.intent(), asked, skipped);
        ScriptedModel model = new ScriptedModel(request -> "Quite likely.");
        assertThat(engine(study, model).run()).isEqualTo(RunState.COMPLETED);
        assertThat(statuses("asked")).containsOnly(CellStatus.ANSWERED);
        assertThat(statuses("skipped")).containsOnly(CellStatus.SKIPPED);
    }

    @Test
    void anUnansweredQuestionMakesAConditionFalse() {
        Question.Open follow = new Question.Open(Studies.wording("follow", "Why?", "intent >= 1", 0));
        Study study = study(Studies.intent(), follow);
        ScriptedModel model = new ScriptedModel(
                request -> request.situation().question().id().value().equals("intent") ? "" : "Fine.");
        engine(study, model).run();
        assertThat(statuses("intent")).containsOnly(CellStatus.EMPTY);
        assertThat(statuses("follow")).containsOnly(CellStatus.SKIPPED);
    }

    @Test
    void aRejectedKeyEndsTheRunAsRefusedAtOnce() {
        AtomicInteger calls = new AtomicInteger();
        ScriptedModel model = new ScriptedModel(request -> {
            calls.incrementAndGet();
            throw new LlmException(new LlmFailure.KeyRejected("openai", 401));
        });
        assertThat(engine(study(Studies.intent()), model).run()).isEqualTo(RunState.REFUSED);
        assertThat(calls.get()).isLessThanOrEqualTo(4);
        assertThat(journal.states).containsExactly(RunState.RUNNING, RunState.REFUSED);
        assertThat(journal.answers).isEmpty();
    }

    @Test
    void aSingleFailureIsACellAndTheInterviewGoesOn() {
        ScriptedModel model = new ScriptedModel(request -> {
            if (request.situation().persona().id().value().equals("p2")
                    && request.situation().question().id().value().equals("intent")) {
                throw new LlmException(new LlmFailure.BadRequest("openai", 400, "no"));
            }
            return "Fine.";
        });
        assertThat(engine(study(Studies.intent(), Studies.open("why")), model).run())
                .isEqualTo(RunState.INCOMPLETE);
        assertThat(journal.answers.values())
                .filteredOn(answer -> answer.status() == CellStatus.FAILED)
                .hasSize(3)
                .allMatch(answer -> answer.reason().contains("did not accept"));
        assertThat(journal.answers).hasSize(4 * (1 + 3 * 2 + 1));
    }

    @Test
    void nothingButFailuresEndsTheRunAndLeavesThoseCellsOpenForAResume() {
        ScriptedModel model = new ScriptedModel(request -> {
            throw new LlmException(new LlmFailure.Unreachable("openai", "api.openai.com"));
        });
        assertThat(engine(study(Studies.intent(), Studies.open("why")), model).run())
                .isEqualTo(RunState.INCOMPLETE);
        assertThat(journal.answers).isEmpty();
    }

    @Test
    void whatWasSkippedForAFailureIsLeftOpenWithIt() {
        Question.Open follow = new Question.Open(Studies.wording("follow", "Why?", "intent >= 1", 0));
        ScriptedModel model = new ScriptedModel(request -> {
            if (request.situation().question().id().value().equals("habit")) {
                throw new LlmException(new LlmFailure.BadRequest("openai", 400, "no"));
            }
            throw new LlmException(new LlmFailure.Unreachable("openai", "api.openai.com"));
        });
        assertThat(engine(study(Studies.intent(), follow), model).run()).isEqualTo(RunState.INCOMPLETE);
        assertThat(statuses("follow")).isEmpty();
        assertThat(statuses("intent")).isEmpty();
        engine(study(Studies.intent(), follow), new ScriptedModel(request -> "Yes."))
                .run();
        assertThat(statuses("follow")).containsOnly(CellStatus.ANSWERED);
    }

    @Test
    void aRunWhoseEveryRequestIsRefusedEndsEarly() {
        ScriptedModel model = new ScriptedModel(request -> {
            throw new LlmException(new LlmFailure.BadRequest("openai", 400, "no such parameter"));
        });
        Panel many = Studies.panel(60);
        Study study = study(Studies.intent());
        RatingDesk desk = desk(study);
        RunEngine engine = new RunEngine(
                study,
                InterviewPlan.of(study, many),
                model,
                journal.planned(InterviewPlan.of(study, many).size(study)),
                KeptReplies.NONE,
                desk,
                new Budget(null, null, 0),
                4,
                CLOCK,
                this::hear);
        assertThat(engine.run()).isEqualTo(RunState.INCOMPLETE);
        assertThat(model.requests).hasSizeBetween(36, 60);
        assertThat(statuses("habit")).containsOnly(CellStatus.FAILED);
    }

    @Test
    void stoppingInAnOutageLeavesTheFailedCellsOpen() {
        List<RunEngine> engines = new ArrayList<>();
        AtomicInteger calls = new AtomicInteger();
        ScriptedModel model = new ScriptedModel(request -> {
            if (calls.incrementAndGet() == 6) {
                engines.getFirst().stop(RunState.STOPPED);
            }
            throw new LlmException(new LlmFailure.Unreachable("openai", "api.openai.com"));
        });
        engines.add(engine(study(Studies.intent()), model));
        assertThat(engines.getFirst().run()).isEqualTo(RunState.STOPPED);
        assertThat(journal.answers).isEmpty();
    }

    @Test
    void theBudgetLetsCallsInFlightFinish() {
        Study study = study(Studies.intent());
        AtomicInteger cutOff = new AtomicInteger();
        ScriptedModel model = new ScriptedModel(request -> {
            try {
                Thread.sleep(Duration.ofMillis(1));
            } catch (InterruptedException e) {
                cutOff.incrementAndGet();
                throw e;
            }
            return "Fine.";
        });
        Budget budget = new Budget(usage -> usage.output() * 0.01, new BigDecimal("6.50"), 0.8);
        assertThat(engine(study, model, budget).run()).isEqualTo(RunState.BUDGET);
        assertThat(cutOff).hasValue(0);
        assertThat(journal.attempts).hasSameSizeAs(model.requests);
    }

    @Test
    void aResumeAsksNothingTwiceThatWasCommitted() throws InterruptedException {
        Study study = study(Studies.intent(), Studies.open("why"));
        CountDownLatch tenth = new CountDownLatch(10);
        ScriptedModel first = new ScriptedModel(request -> {
            tenth.countDown();
            return "Quite likely, I have been looking for one of these.";
        });
        RunEngine interrupted = engine(study, first);
        Thread stopper = Thread.ofVirtual().start(() -> {
            try {
                assertThat(tenth.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            interrupted.stop(RunState.INTERRUPTED);
        });
        RunState state = interrupted.run();
        stopper.join();
        assertThat(state).isIn(RunState.INTERRUPTED, RunState.COMPLETED);
        Set<String> replied = journal.attempts.stream()
                .map(attempt -> attempt.key() + "/" + attempt.turn() + "/" + attempt.ask())
                .collect(Collectors.toSet());

        ScriptedModel second = new ScriptedModel(request -> "Quite likely, I have been looking for one of these.");
        assertThat(engine(study, second).run()).isEqualTo(RunState.COMPLETED);

        List<String> all = journal.attempts.stream()
                .map(attempt -> attempt.key() + "/" + attempt.turn() + "/" + attempt.ask())
                .toList();
        assertThat(all).doesNotHaveDuplicates().containsAll(replied);
        assertThat(journal.answers).hasSize(4 * (1 + 3 * 2 + 1));
    }

    @Test
    void theBudgetStopsBeforeTheCallThatWouldCrossIt() {
        Study study = study(Studies.intent());
        ScriptedModel model = new ScriptedModel(request -> "Fine.");
        Budget budget = new Budget(usage -> usage.output() * 0.01, new BigDecimal("4.50"), 0.8);
        assertThat(engine(study, model, budget).run()).isEqualTo(RunState.BUDGET);
        assertThat(budget.spent()).hasValueSatisfying(spent -> assertThat(spent).isBetween(1.3, 4.5));
        assertThat(model.requests).isNotEmpty();
    }

    @Test
    void aPausedRunSendsNothingUntilItIsResumed() throws InterruptedException {
        Study study = study(Studies.intent());
        List<RunState> states = new ArrayList<>();
        CountDownLatch called = new CountDownLatch(1);
        CountDownLatch mayAnswer = new CountDownLatch(1);
        ScriptedModel model = new ScriptedModel(request -> {
            called.countDown();
            mayAnswer.await();
            return "Fine.";
        });
        RunEngine engine = engine(study, model);
        Thread running = Thread.ofVirtual().start(() -> states.add(engine.run()));
        called.await();
        engine.pause();
        mayAnswer.countDown();
        assertThat(running.join(Duration.ofMillis(150))).isFalse();
        assertThat(model.requests).hasSizeLessThanOrEqualTo(4);
        engine.resume();
        running.join();
        assertThat(states).containsExactly(RunState.COMPLETED);
        assertThat(journal.states).containsSequence(RunState.PAUSED, RunState.RUNNING);
    }

    private Set<CellStatus> statuses(String question) {
        return journal.answers.values().stream()
                .filter(answer -> answer.key().question().value().equals(question))
                .map(Answer::status)
                .collect(Collectors.toSet());
    }
}
