package app.moderato.core.interview;

import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.Embedder;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.Situation;
import app.moderato.core.llm.Usage;
import app.moderato.core.panel.Panel;
import app.moderato.core.panel.Persona;
import app.moderato.core.rating.NearestAnchors;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Question;
import app.moderato.core.study.Scale;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.core.study.Study;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Puts single questions to single people with one connected model, by the interview of a run: the same prompts, seeds,
 * re-asks, probes and ratings. Nothing is stored. Answers to earlier questions are remembered as long as this object
 * lives and used again while their prompts stay the same, so that to try a question again costs its own call; the
 * built-in respondents, who cost nothing, are asked anew. Any thread.
 */
public final class TryOut {
    private final ChatModel model;
    private final @Nullable String baseUrl;
    private final @Nullable ToDoubleFunction<Usage> price;
    private final ScaleLibrary scales;
    private final Embedder embedder;
    private final Clock clock;
    private final LatestReplies replies = new LatestReplies();
    private final LatestEmbeddings embeddings = new LatestEmbeddings();

    /**
     * @param baseUrl null for the provider's usual one
     * @param price US dollars for a usage, null where the model's price is unknown
     */
    TryOut(
            ChatModel model,
            @Nullable String baseUrl,
            @Nullable ToDoubleFunction<Usage> price,
            ScaleLibrary scales,
            Embedder embedder,
            Clock clock) {
        this.model = model;
        this.baseUrl = baseUrl;
        this.price = price;
        this.scales = scales;
        this.embedder = embedder;
        this.clock = clock;
    }

    /**
     * Asks what a run would ask up to this question, first the earlier ones of the same conversation. Blocks; an interrupt
     * ends it at once. A concept that a run would not show to this person stands in place of the last one it would.
     *
     * @param study without problems, see {@link app.moderato.core.study.StudyCheck}
     * @param persona of the panel
     * @param concept of the study; null for questions before and after the concepts
     * @param question of the study's guide
     * @throws LlmException where the model or the embedder failed, so that there is no answer to look at
     */
    public Tried ask(Study study, Panel panel, Persona persona, @Nullable Concept concept, Question question)
            throws LlmException, InterruptedException {
        TryPlan plan = TryPlan.of(study, panel, persona, concept, question);
        TryJournal journal = new TryJournal();
        try (RatingDesk desk = new RatingDesk(study, scales, embedder, embeddings, journal, event -> {})) {
            OverheardModel overheard = new OverheardModel(model);
            interview(scene(study, plan, overheard, journal, desk), plan, overheard);
            desk.finish();
            Answer answer = ended(journal, plan.cell());
            if (answer.status() == CellStatus.FAILED) {
                throw overheard.lastFailure().orElseThrow();
            }
            return tried(answer, journal, plan, nearest(study, question, answer));
        }
    }

    private static Answer ended(TryJournal journal, CellKey cell) {
        return journal.answers().stream()
                .filter(answer -> answer.key().equals(cell))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The interview passed over " + cell));
    }

    private Tried tried(Answer answer, TryJournal journal, TryPlan plan, @Nullable NearestAnchors nearest) {
        List<Attempt> own = journal.attempts().stream()
                .filter(attempt -> attempt.key().equals(plan.cell()))
                .toList();
        List<Answer> earlier = journal.answers().stream()
                .filter(other -> !other.key().equals(plan.cell()))
                .toList();
        return new Tried(
                answer,
                own,
                earlier,
                journal.rating(plan.cell()).orElse(null),
                nearest,
                Tried.Spent.of(own, price),
                Tried.Spent.of(journal.attempts(), price),
                plan.planned());
    }

    private @Nullable NearestAnchors nearest(Study study, Question question, Answer answer) throws LlmException {
        Optional<Scale> scale = question instanceof Question.Rating rating
                ? RatingDesk.scale(rating, scales, study.language())
                : Optional.empty();
        if (scale.isEmpty()) {
            return null;
        }
        RememberingEmbedder vectors = new RememberingEmbedder(embedder, embeddings);
        return NearestAnchors.of(scale.get(), answer.text(), text -> Optional.of(vectors.embed(text)))
                .orElse(null);
    }

    private RunScene scene(Study study, TryPlan plan, OverheardModel overheard, TryJournal journal, RatingDesk desk) {
        KeptReplies kept = model.provider().equals(Fieldwork.rehearsal().provider())
                ? KeptReplies.NONE
                : KeptReplies.of(
                        replies, model.provider(), baseUrl, model.model(), request -> isTried(request, plan.cell()));
        return new RunScene(
                study,
                overheard,
                journal,
                kept,
                desk,
                new Prompts(PromptTexts.bundled(), study),
                ReplyReader.of(study.language()),
                new Budget(price, null, 0),
                new PauseGate(),
                new FailureStreak<>(1, journal::answer),
                clock,
                event -> {},
                new AtomicBoolean());
    }

    private static boolean isTried(ChatRequest request, CellKey cell) {
        Situation asked = request.situation();
        Concept concept = asked.concept();
        return asked.question().id().equals(cell.question())
                && cell.concept().equals(concept == null ? "" : concept.id().value())
                && asked.showing() == cell.showing();
    }

    private static void interview(RunScene scene, TryPlan plan, OverheardModel overheard)
            throws LlmException, InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                new Interviewer(scene, threads, plan.wanted()::contains).conduct(plan.interview(), Map.of());
            } catch (RunEnds e) {
                // what the guide's logic waited for may be what failed
                scene.ratings().finish();
                throw overheard.lastFailure().orElseThrow(() -> new IllegalStateException(e));
            } finally {
                // closing waits for what is interrupted here
                threads.shutdownNow();
            }
        }
    }
}
