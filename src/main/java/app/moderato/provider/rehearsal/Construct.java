package app.moderato.provider.rehearsal;

import java.util.List;
import java.util.Map;

/**
 * A thing a rating question measures, and how people speak about it.
 *
 * @param id the scale's name
 * @param reasons what drives an answer and the sentences for it
 * @param weights of the drivers in this construct's utility, 1 as in purchase intent
 * @param newness weight of a concept's newness itself, whoever looks at it; &lt; 0 where newness counts against it
 * @param own standard deviation of an effect that a concept has on this construct alone
 * @param stances per level 1..5, lowest first
 * @param closings per level 1..5, lowest first
 */
record Construct(
        String id,
        Reasons reasons,
        Map<Driver, Double> weights,
        double newness,
        double own,
        List<List<Phrase>> stances,
        List<List<Phrase>> closings) {
    static final int LEVELS = 5;

    Construct {
        weights = Map.copyOf(weights);
        stances = List.copyOf(stances);
        closings = List.copyOf(closings);
    }

    /**
     * Reasons shared by constructs of one family.
     *
     * @param torn with the slots {@code plus} and {@code minus}
     */
    record Reasons(Map<Driver, List<Phrase>> against, List<Phrase> torn, Map<Driver, List<Phrase>> inFavour) {
        Reasons {
            against = Map.copyOf(against);
            torn = List.copyOf(torn);
            inFavour = Map.copyOf(inFavour);
        }
    }
}
