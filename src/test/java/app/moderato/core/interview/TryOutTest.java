package app.moderato.core.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.Embedder;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.Usage;
import app.moderato.core.panel.Panel;
import app.moderato.core.panel.Persona;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Exposure;
import app.moderato.core.study.Guide;
import app.moderato.core.study.Memory;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TryOutTest {
    private static final Concept PEARL = Studies.concept("pearl", false);
    private static final Concept CONTROL = Studies.concept("control", true);
    private static final Question.Rating INTENT = Studies.intent();
    private static final Question WHY =
            new Question.Open(Studies.wording("why", "You said {{answer.intent}}. Why?", null, 0));
    private static final Panel PANEL = Studies.panel(4);
    private static final Persona PERSON = PANEL.personas().get(2);
    private static final String LONG_ENOUGH =
            "I would think it over at home, look at the price of what I have and then most likely take it along.";

    private static Study study(Memory memory, Question... questions) {
        return study(new Exposure.Sequential(), memory, questions);
    }

    private static Study study(Exposure exposure, Memory memory, Question... questions) {
        Guide guide = Studies.guide(exposure, List.of(questions));
        return Studies.study(
                new Guide(exposure, memory, guide.before(), guide.questions(), guide.after()), PEARL, CONTROL);
    }

    private static TryOut tryOut(ScriptedModel model, @Nullable ToDoubleFunction<Usage> price) {
        return new TryOut(
                model, null, price, new Instruments.TwoPoints(), new Instruments.Lengths(), Clock.systemUTC());
    }

    private static TryOut tryOut(ScriptedModel model) {
        return tryOut(model, usage -> usage.output() / 1000.0);
    }

    private static Question asked(Study study, String id) {
        return study.guide().find(new QuestionId(id)).orElseThrow();
    }

    /** Each answer tells which question of which concept it is to. */
    private static String answer(ChatRequest request) {
        Concept concept = request.situation().concept();
        return request.situation().question().id() + " " + (concept == null ? "" : concept.id()) + ". " + LONG_ENOUGH;
    }

    private static Map<String, List<?>> sentInARun(Study study) {
        ScriptedModel model = new ScriptedModel(TryOutTest::answer);
        MemoryJournal journal = new MemoryJournal();
        InterviewPlan plan = InterviewPlan.of(study, PANEL);
        try (RatingDesk desk = new RatingDesk(
                study,
                new Instruments.TwoPoints(),
                new Instruments.Lengths(),
                new Instruments.NoArchive(),
                journal,
                event -> {})) {
            new RunEngine(
                            study,
                            plan,
                            model,
                            journal.planned(plan.size(study)),
                            KeptReplies.NONE,
                            desk,
                            new Budget(null, null, 0),
                            1,
                            Clock.systemUTC(),
                            event -> {})
                    .run();
        }
        return model.requests.stream()
                .filter(request -> request.situation().persona().equals(PERSON))
                .filter(request -> request.situation().showing() == 1)
                .collect(Collectors.toMap(TryOutTest::answer, ChatRequest::messages));
    }

    @Test
    void everyQuestionIsPutWordForWordAsInARun() throws Exception {
        for (Memory memory : Memory.values()) {
            Study study = study(memory, INTENT, WHY);
            Map<String, List<?>> run = sentInARun(study);
            assertThat(run).hasSize(6);
            for (Question question : study.guide().all().toList()) {
                for (Concept concept : study.concepts()) {
                    boolean about = study.guide().questions().contains(question);
                    Tried tried = tryOut(new ScriptedModel(TryOutTest::answer))
                            .ask(study, PANEL, PERSON, about ? concept : null, question);
                    assertThat(tried.sent())
                            .as(memory + " " + question.id())
                            .isEqualTo(
                                    run.get(answer(tried.attempts().getFirst().request())));
                    assertThat(tried.planned()).isTrue();
                }
            }
        }
    }

    @Test
    void onlyTheEarlierQuestionsOfTheSameConversationAreAsked() throws Exception {
        ScriptedModel model = new ScriptedModel(TryOutTest::answer);
        Tried tried = tryOut(model).ask(study(Memory.CONCEPT, INTENT, WHY), PANEL, PERSON, PEARL, WHY);
        assertThat(tried.earlier())
                .extracting(
                        answer -> answer.key().question() + " " + answer.key().concept())
                .containsExactly("habit ", "intent pearl");
        assertThat(model.requests).hasSize(3);
        assertThat(tried.question().calls()).isEqualTo(1);
        assertThat(tried.question().usd()).isEqualTo(0.02);
        assertThat(tried.whole()).isEqualTo(new Tried.Spent(3, new Usage(300, 60, 0, 0), 0.06));
        assertThat(tried.status()).isEqualTo(CellStatus.ANSWERED);
        assertThat(tried.answer().latencyMillis()).isEqualTo(5);
        assertThat(tried.words()).isEqualTo(24);
        assertThat(tried.rating()).isNull();
        assertThat(tried.nearest()).isNull();
    }

    @Test
    void toTryAgainCostsOneCallWhileTheEarlierPromptsAreTheSame() throws Exception {
        AtomicInteger said = new AtomicInteger();
        ScriptedModel model = new ScriptedModel(request -> answer(request) + said.incrementAndGet());
        TryOut tryOut = tryOut(model);
        Study study = study(Memory.CONCEPT, INTENT, WHY);
        Tried first = tryOut.ask(study, PANEL, PERSON, PEARL, WHY);
        Tried second = tryOut.ask(study, PANEL, PERSON, PEARL, WHY);
        assertThat(model.requests).hasSize(4);
        assertThat(second.whole().calls()).isEqualTo(1);
        assertThat(second.sent()).isEqualTo(first.sent());
        assertThat(second.said()).isNotEqualTo(first.said());

        Question reworded = new Question.Open(Studies.wording("why", "Why is that?", null, 0));
        tryOut.ask(study(Memory.CONCEPT, INTENT, reworded), PANEL, PERSON, PEARL, reworded);
        assertThat(model.requests).as("what stands before is unchanged").hasSize(5);

        Question earlier = new Question.Rating(
                Studies.wording("intent", "Would you buy {{concept.name}}?", null, 0), INTENT.measure());
        tryOut.ask(study(Memory.CONCEPT, earlier, WHY), PANEL, PERSON, PEARL, WHY);
        assertThat(model.requests)
                .as("the reworded question and the one that quotes its answer")
                .hasSize(7);
    }

    @Test
    void theLastAnswerTriedIsWhatLaterQuestionsBuildOn() throws Exception {
        AtomicInteger said = new AtomicInteger();
        TryOut tryOut = tryOut(new ScriptedModel(request -> answer(request) + said.incrementAndGet()));
        Study study = study(Memory.CONCEPT, INTENT, WHY);
        tryOut.ask(study, PANEL, PERSON, PEARL, INTENT);
        Tried again = tryOut.ask(study, PANEL, PERSON, PEARL, INTENT);
        Tried why = tryOut.ask(study, PANEL, PERSON, PEARL, WHY);
        assertThat(why.sent().getLast().text()).contains(again.said());
        assertThat(why.whole().calls()).isEqualTo(1);
    }

    @Test
    void aRatingComesWithItsPmfAndTheAnchorsNearestToTheWords() throws Exception {
        Tried tried = tryOut(new ScriptedModel(TryOutTest::answer), null)
                .ask(study(Memory.CONCEPT, INTENT), PANEL, PERSON, PEARL, INTENT);
        assertThat(Objects.requireNonNull(tried.rating()).pmf().points()).isEqualTo(2);
        assertThat(Objects.requireNonNull(tried.nearest()).wordings()).hasSize(1);
        assertThat(tried.question().usd()).as("an unknown price is not zero").isNull();
    }

    @Test
    void whatIsNoAnswerKeepsTheStatusOfARunAndTheReAskIsShown() throws Exception {
        Question pack = new Question.Choice(
                Studies.wording("pack", "Which pack?", null, 0),
                new Question.Options(List.of("Tube", "Pump"), false, false));
        Map<String, CellStatus> replies = Map.of(
                "As an AI language model I do not buy things.", CellStatus.ROLE_BREAK,
                "", CellStatus.EMPTY,
                "I would have to say that…", CellStatus.TRUNCATED,
                "Neither of them speaks to me.", CellStatus.OFF_FORMAT);
        for (Map.Entry<String, CellStatus> reply : replies.entrySet()) {
            ScriptedModel model = new ScriptedModel(
                    request -> request.situation().question().equals(pack) ? reply.getKey() : LONG_ENOUGH);
            Tried tried = tryOut(model).ask(study(Memory.CONCEPT, pack), PANEL, PERSON, PEARL, pack);
            assertThat(tried.status()).isEqualTo(reply.getValue());
            assertThat(tried.askedAgain()).isTrue();
            assertThat(tried.attempts()).hasSize(2);
            assertThat(tried.said()).isEqualTo(reply.getKey());
            assertThat(tried.reply().orElseThrow().text()).isEqualTo(reply.getKey());
        }
    }

    @Test
    void probesAreListedAndASkippedQuestionSaysSo() throws Exception {
        Question probed = new Question.Open(Studies.wording("why", "Why?", null, 1));
        Tried tried = tryOut(new ScriptedModel(request -> "Not sure."))
                .ask(study(Memory.CONCEPT, probed), PANEL, PERSON, PEARL, probed);
        assertThat(tried.probes()).hasSize(1);
        assertThat(tried.words()).isEqualTo(4);

        Question never = new Question.Open(Studies.wording("never", "Why?", "intent >= 9", 0));
        Tried skipped = tryOut(new ScriptedModel(TryOutTest::answer))
                .ask(study(Memory.CONCEPT, INTENT, never), PANEL, PERSON, PEARL, never);
        assertThat(skipped.status()).isEqualTo(CellStatus.SKIPPED);
        assertThat(skipped.sent()).isEmpty();
        assertThat(skipped.question()).isEqualTo(new Tried.Spent(0, Usage.NONE, 0.0));
    }

    @Test
    void anyConceptCanBeTriedOnAnyPerson() throws Exception {
        Study study = study(new Exposure.Monadic(), Memory.INTERVIEW, INTENT);
        PromptPreviews previews = PromptPreviews.of(study, PANEL);
        for (Concept concept : study.concepts()) {
            ScriptedModel model = new ScriptedModel(TryOutTest::answer);
            Tried tried = tryOut(model).ask(study, PANEL, PERSON, concept, INTENT);
            assertThat(tried.planned()).isEqualTo(previews.seenBy(PERSON).contains(concept));
            assertThat(tried.sent().getLast().text()).contains(concept.text());
            assertThat(model.requests).hasSize(2);
        }
    }

    @Test
    void aFailureOfTheModelIsToldAsWhatItIs() {
        for (Function<String, LlmFailure> failure : List.<Function<String, LlmFailure>>of(
                LlmFailure.QuotaExhausted::new,
                LlmFailure.ConnectionLost::new,
                name -> new LlmFailure.BadRequest(name, 400, "odd"))) {
            ScriptedModel model = new ScriptedModel(request -> {
                throw new LlmException(failure.apply("scripted"));
            });
            assertThatThrownBy(() -> tryOut(model).ask(study(Memory.CONCEPT, INTENT), PANEL, PERSON, PEARL, INTENT))
                    .isInstanceOf(LlmException.class)
                    .hasMessage(failure.apply("scripted").sentence());
        }
    }

    @Test
    void aFailureOfTheEmbedderIsToldToo() {
        for (Optional<String> condition : List.of(Optional.<String>empty(), Optional.of("intent >= 1"))) {
            Question why = new Question.Open(Studies.wording("why", "Why?", condition.orElse(null), 0));
            TryOut tryOut = new TryOut(
                    new ScriptedModel(TryOutTest::answer),
                    null,
                    null,
                    new Instruments.TwoPoints(),
                    new BrokenEmbedder(),
                    Clock.systemUTC());
            assertThatThrownBy(() -> tryOut.ask(study(Memory.CONCEPT, INTENT, why), PANEL, PERSON, PEARL, why))
                    .isInstanceOf(LlmException.class)
                    .hasMessageContaining("The built-in model MiniLM cannot be used");
        }
    }

    private static final class BrokenEmbedder implements Embedder {
        @Override
        public String id() {
            return "broken";
        }

        @Override
        public float[] embed(String text) throws LlmException {
            throw new LlmException(new LlmFailure.LocalModelUnusable("MiniLM", "no space"));
        }
    }

    @Test
    void anInterruptEndsATry() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        ScriptedModel model = new ScriptedModel(request -> {
            if (request.situation().question().equals(INTENT)) {
                waiting.countDown();
                new CountDownLatch(1).await();
            }
            return LONG_ENOUGH;
        });
        AtomicInteger interrupted = new AtomicInteger();
        Thread asking = Thread.ofVirtual().start(() -> {
            try {
                tryOut(model).ask(study(Memory.CONCEPT, INTENT), PANEL, PERSON, PEARL, INTENT);
            } catch (InterruptedException e) {
                interrupted.incrementAndGet();
            } catch (LlmException e) {
                throw new AssertionError(e);
            }
        });
        waiting.await();
        asking.interrupt();
        asking.join();
        assertThat(interrupted).hasValue(1);
    }

    @Test
    void whoeverIsNotInTheStudyCannotBeTriedOn() {
        Study study = study(Memory.CONCEPT, INTENT);
        TryOut tryOut = tryOut(new ScriptedModel(TryOutTest::answer));
        Persona stranger = Studies.panel(9).personas().getLast();
        assertThatThrownBy(() -> tryOut.ask(study, PANEL, stranger, PEARL, INTENT))
                .hasMessageContaining("is not in the panel");
        assertThatThrownBy(() -> tryOut.ask(study, PANEL, PERSON, null, INTENT)).hasMessageContaining("is about a");
        assertThatThrownBy(() -> tryOut.ask(study, PANEL, PERSON, null, WHY)).hasMessageContaining("not in the guide");
        assertThat(asked(study, "intent")).isEqualTo(INTENT);
    }
}
