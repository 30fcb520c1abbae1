package app.moderato.core.group.measure;

import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.GroupState;
import app.moderato.core.group.Turn;
import app.moderato.core.interview.EmbeddingArchive;
import app.moderato.core.interview.RememberingEmbedder;
import app.moderato.core.llm.Embedder;
import app.moderato.core.llm.LlmException;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.rating.Rating;
import app.moderato.core.rating.SsrScorer;
import app.moderato.core.rating.SsrSettings;
import app.moderato.core.study.Scale;
import app.moderato.core.study.ScaleLibrary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Scores the turns of one group as they come: what was scored before is not scored again. Embedding takes a while; call
 * it on any thread but a screen's. Several may call; they wait for each other.
 */
public final class TurnScorer {
    private static final String SENTIMENT = "sentiment";

    private final GroupDesign design;
    private final @Nullable Scale feeling;
    private final Embedder embedder;
    private final SsrSettings settings;
    /** By text: of a turn nothing else counts. */
    private final Map<String, Scored> known = new HashMap<>();

    private @Nullable SsrScorer construct;
    private @Nullable SsrScorer sentiment;

    private record Scored(Rating construct, @Nullable Rating sentiment) {}

    /** @param archive in which embeddings are looked up and kept */
    public TurnScorer(GroupDesign design, ScaleLibrary scales, Embedder embedder, EmbeddingArchive archive) {
        this.design = design;
        this.feeling = scales.find(SENTIMENT).orElse(null);
        this.embedder = new RememberingEmbedder(embedder, archive);
        this.settings = new SsrSettings(
                design.study().rating().temperature(),
                null,
                design.study().rating().epsilon());
    }

    /**
     * All turns said so far.
     *
     * @throws LlmException where a text cannot be embedded; the turns before it need not be scored again
     * @throws InterruptedException where the thread is interrupted between two turns; likewise
     */
    public synchronized TurnScores score(GroupState state) throws LlmException, InterruptedException {
        List<TurnScore> turns = new ArrayList<>();
        for (Turn turn : state.spoken()) {
            PersonaId who = turn.speaker();
            if (Thread.interrupted()) {
                throw new InterruptedException("The scoring of turns was stopped.");
            }
            if (who != null && SsrScorer.isUsable(turn.text())) {
                Scored scored = scored(turn.text());
                turns.add(new TurnScore(turn.number(), who, scored.construct(), scored.sentiment()));
            }
        }
        return new TurnScores(turns, feeling == null ? 0 : feeling.points());
    }

    private Scored scored(String text) throws LlmException {
        Scored before = known.get(text);
        if (before != null) {
            return before;
        }
        SsrScorer own = construct == null ? SsrScorer.of(design.scale(), embedder, settings) : construct;
        construct = own;
        if (feeling != null && sentiment == null) {
            sentiment = SsrScorer.of(feeling, embedder, settings);
        }
        float[] vector = embedder.embed(text);
        Scored scored = new Scored(
                own.rate(vector),
                Optional.ofNullable(sentiment)
                        .map(scorer -> scorer.rate(vector))
                        .orElse(null));
        known.put(text, scored);
        return scored;
    }
}
