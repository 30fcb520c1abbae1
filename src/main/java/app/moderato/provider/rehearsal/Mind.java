package app.moderato.provider.rehearsal;

import app.moderato.core.interview.stability.StabilityMark;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.Situation;
import app.moderato.core.study.Concept;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Works out what a concept is worth to a persona: a latent utility per construct, the same on every machine. */
final class Mind {
    private static final double PRICE_WEIGHT = 0.75;
    private static final double TASTE_WEIGHT = 4.0;
    private static final double NOVELTY_WEIGHT = 0.35;
    private static final double PERSONAL_NOISE = 0.4;
    private static final double CONSTRUCT_NOISE = 0.25;
    /** Between two askings of the same question: the origin of a study's noise floor. */
    private static final double OCCASION_NOISE = 0.2;
    /** Spread of the utilities for which all levels are about equally common. */
    private static final double SPREAD = 0.7;

    private final List<Interest> interests;
    private final Tastes tastes;

    Mind(List<Interest> interests, Tastes tastes) {
        this.interests = List.copyOf(interests);
        this.tastes = tastes;
    }

    Temperament temperament(Situation situation) {
        return Temperament.of(situation.study().seed(), situation.persona(), interests);
    }

    /** What the concept is worth to the persona, apart from the occasion. */
    Appeal appeal(Situation situation, Concept concept, Construct construct) throws LlmException, InterruptedException {
        long seed = situation.study().seed();
        Object who = situation.persona().id();
        Temperament temperament = temperament(situation);
        double newness = Market.newness(situation.study(), concept);
        double own = construct.own()
                * Dice.of(seed, "own", construct.id(), concept.id()).normal();
        Map<Driver, Double> parts = new EnumMap<>(Driver.class);
        parts.put(Driver.SELF, temperament.disposition());
        parts.put(Driver.CONCEPT, Market.quality(situation.study(), concept));
        if (concept.price() != null) {
            parts.put(
                    Driver.PRICE,
                    -PRICE_WEIGHT * temperament.priceSensitivity() * Market.dearness(situation.study(), concept));
        }
        Driver novel = newness > 0 ? Driver.NOVELTY : Driver.FAMILIARITY;
        parts.put(novel, NOVELTY_WEIGHT * newness * temperament.noveltySeeking());
        parts.replaceAll((driver, part) -> part * construct.weights().getOrDefault(driver, 0.0));
        parts.merge(novel, construct.newness() * newness, Double::sum);
        parts.merge(Driver.CONCEPT, own, Double::sum);
        double noise =
                PERSONAL_NOISE * Dice.of(seed, "noise", who, concept.id()).normal()
                        + CONSTRUCT_NOISE
                                * Dice.of(seed, "noise", who, concept.id(), construct.id())
                                        .normal();
        return withTaste(situation, concept, construct, temperament, parts, noise);
    }

    private Appeal withTaste(
            Situation situation,
            Concept concept,
            Construct construct,
            Temperament temperament,
            Map<Driver, Double> parts,
            double noise)
            throws LlmException, InterruptedException {
        double taste = 0;
        double strongest = -1;
        Interest moved = null;
        double share = 1;
        for (Interest interest : temperament.interests()) {
            double part = share * tastes.affinity(situation.study(), concept, interest);
            taste += part;
            if (Math.abs(part) > strongest) {
                strongest = Math.abs(part);
                moved = interest;
            }
            share *= 0.7;
        }
        double weight = construct.weights().getOrDefault(Driver.INTEREST, 0.0);
        parts.put(Driver.INTEREST, weight * Math.clamp(TASTE_WEIGHT * taste, -1.0, 1.0));
        return new Appeal(parts, noise, moved);
    }

    /** Where the persona stands on this occasion, 0..1; a re-ask and a probe are the same occasion. */
    double position(Situation situation, Concept concept, Construct construct, Appeal appeal) {
        double occasion = OCCASION_NOISE
                * Dice.of(
                                situation.study().seed(),
                                "occasion",
                                situation.persona().id(),
                                concept.id(),
                                construct.id(),
                                situation.showing(),
                                occasion(situation))
                        .normal();
        return squash(appeal.utility() + occasion);
    }

    /** The same question in other words is asked on another occasion. */
    private static String occasion(Situation situation) {
        String asked = situation.question().id().value();
        int worded = asked.indexOf(StabilityMark.WORDED);
        return situation.replicate() + (worded < 0 ? "" : asked.substring(worded));
    }

    /** A utility as a position 0..1, 0.5 for a utility of 0. */
    static double squash(double utility) {
        return 1 / (1 + StrictMath.exp(-utility / SPREAD));
    }
}
