package app.moderato.core.group;

import app.moderato.core.panel.PersonaId;
import app.moderato.core.rating.Rating;
import app.moderato.core.study.ConceptId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said in private.
 *
 * @param text empty where there was no answer
 * @param rating null where there is none, or not yet
 * @param why there is no answer; empty where there is one
 */
public record Reaction(
        PersonaId who,
        Round round,
        ConceptId concept,
        String text,
        @Nullable Rating rating,
        String why) {
    /** Of its rating, 1..n; empty where it has none. */
    public Optional<Double> mean() {
        return Optional.ofNullable(rating).map(made -> made.pmf().mean());
    }

    boolean of(PersonaId person, Round other, ConceptId about) {
        return who.equals(person) && round.equals(other) && concept.equals(about);
    }

    Reaction with(Rating made) {
        return new Reaction(who, round, concept, text, made, why);
    }
}
