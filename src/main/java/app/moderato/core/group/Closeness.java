package app.moderato.core.group;

import app.moderato.core.llm.Embedder;
import app.moderato.core.llm.LlmException;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.rating.Ssr;
import app.moderato.core.rating.SsrScorer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How near the last turn is to what each of the others has said: whom it concerns. One thread. */
final class Closeness {
    private static final Logger LOG = LoggerFactory.getLogger(Closeness.class);
    /** Cosines of MiniLM between unlike and like things people say; 0 and 1 of what is told here. */
    private static final double FAR = 0.2;

    private static final double NEAR = 0.7;
    private final Embedder embedder;

    Closeness(Embedder embedder) {
        this.embedder = embedder;
    }

    /** 0..1 for each who has said something; empty where texts cannot be compared. */
    Map<PersonaId, Double> of(GroupState state, List<PersonaId> people) {
        if (state.turns().isEmpty()) {
            return Map.of();
        }
        Turn last = state.turns().getLast();
        Map<PersonaId, Double> near = new HashMap<>();
        try {
            double[] said = vector(last.text());
            for (PersonaId who : people) {
                Optional<String> own = who.equals(last.speaker()) ? Optional.empty() : words(who, state);
                if (own.isPresent()) {
                    double cosine = Ssr.cosine(said, vector(own.get()));
                    near.put(who, Math.clamp((cosine - FAR) / (NEAR - FAR), 0, 1));
                }
            }
            return near;
        } catch (LlmException e) {
            LOG.warn("Turns cannot be compared", e);
            return Map.of();
        }
    }

    /** Their last turn; before it, what they said in private. */
    private static Optional<String> words(PersonaId who, GroupState state) {
        return state.turns().reversed().stream()
                .filter(turn -> who.equals(turn.speaker()))
                .map(Turn::text)
                .findFirst()
                .or(() -> state.reactions().reversed().stream()
                        .filter(one -> one.who().equals(who) && !one.text().isBlank())
                        .map(Reaction::text)
                        .findFirst());
    }

    private double[] vector(String text) throws LlmException {
        return SsrScorer.toDoubles(embedder.embed(text));
    }
}
