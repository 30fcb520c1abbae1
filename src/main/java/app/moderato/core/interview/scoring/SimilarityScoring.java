package app.moderato.core.interview.scoring;

import app.moderato.core.interview.Answer;
import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.EmbeddingArchive;
import app.moderato.core.interview.RatingDesk;
import app.moderato.core.interview.RunEvent;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.ScoringArchive;
import app.moderato.core.interview.ScoringJournal;
import app.moderato.core.llm.Embedder;
import app.moderato.core.llm.LlmException;
import app.moderato.core.study.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Scores answers once more by similarity, from stored embeddings where there are some. Asks no chat model. */
final class SimilarityScoring implements ScoringSession {
    private final ScoringOrder order;
    private final ScoringArchive archive;
    private final ScoringJournal journal;
    private final RatingDesk desk;
    private final Consumer<ScoringProgress> heard;
    private final int planned;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicBoolean stopped = new AtomicBoolean();

    SimilarityScoring(
            ScoringOrder order,
            ScoringArchive archive,
            ScoringJournal journal,
            Embedder embedder,
            EmbeddingArchive embeddings,
            Consumer<ScoringProgress> heard) {
        this.order = order;
        this.archive = archive;
        this.journal = journal;
        this.heard = heard;
        this.planned = order.answers().size();
        this.desk = new RatingDesk(
                order.study(),
                question -> Optional.of(order.scale(question)),
                order.settings().ssr(),
                embedder,
                embeddings,
                journal,
                this::hear);
    }

    private void hear(RunEvent event) {
        if (event instanceof RunEvent.AnswerRated) {
            heard.accept(new ScoringProgress(done.incrementAndGet(), planned, 0, Double.NaN));
        }
    }

    @Override
    public Ended score() throws LlmException {
        try (RatingDesk closing = desk) {
            List<Answer> open = new ArrayList<>();
            archive.unrated(
                    journal.run(),
                    journal.name(),
                    order.questions().stream().map(Question::id).toList(),
                    open::add);
            Map<CellKey, Answer> all = order.answers();
            int left = (int) open.stream()
                    .filter(answer -> all.containsKey(answer.key()))
                    .count();
            done.set(planned - left);
            heard.accept(new ScoringProgress(done.get(), planned, 0, Double.NaN));
            closing.rate(open::forEach);
            return new Ended(RunState.COMPLETED, "");
        } catch (InterruptedException e) {
            if (!stopped.get()) {
                Thread.currentThread().interrupt();
            }
            return new Ended(RunState.INTERRUPTED, "");
        }
    }

    @Override
    public void stop() {
        stopped.set(true);
        desk.close();
    }
}
