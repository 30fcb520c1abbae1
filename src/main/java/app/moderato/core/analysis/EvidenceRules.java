package app.moderato.core.analysis;

import static app.moderato.core.analysis.Ruling.limit;
import static app.moderato.core.analysis.Ruling.two;

import app.moderato.core.analysis.Ruling.Cap;
import app.moderato.core.analysis.Ruling.Note;
import app.moderato.core.analysis.Ruling.Passed;
import app.moderato.core.analysis.Verdict.Level;
import app.moderato.core.analysis.VerdictFacts.ConstructFact;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rules on what comparisons with people's ratings are on file for the run's model and constructs. */
final class EvidenceRules {
    private static final double DIRECTIONAL_BELOW = 0.8;
    private static final double UNUSABLE_BELOW = 0.5;
    /** An attainment on fewer has no interval, so that it can forbid and not allow. */
    private static final int LEAST_CONCEPTS = 5;

    private EvidenceRules() {}

    /** The weakest construct decides; one without evidence is directional, as is one whose attainment is not available. */
    static Optional<Ruling> attainment(VerdictFacts facts) {
        if (facts.constructs().isEmpty()) {
            return Optional.of(new Cap(
                    Level.DIRECTIONAL, "No validation against people's answers is on file: nothing is rated here."));
        }
        return Optional.of(weakest(facts)
                .filter(weakest -> weakest.attainment().orElse(1) < UNUSABLE_BELOW)
                .or(() -> missing(facts).isEmpty() ? weakest(facts) : Optional.empty())
                .map(EvidenceRules::judge)
                .orElseGet(() -> new Cap(
                        Level.DIRECTIONAL,
                        "No validation against people's answers is on file for this model and "
                                + missing(facts).stream().collect(Collectors.joining(", ")) + ".")));
    }

    private static Ruling judge(Evidence weakest) {
        String concepts = weakest.concepts() + (weakest.concepts() == 1 ? " concept" : " concepts");
        if (weakest.attainment().isEmpty() || unsure(weakest)) {
            return new Cap(
                    Level.DIRECTIONAL,
                    "The validation of " + weakest.construct() + " on " + concepts + from(weakest)
                            + (weakest.concepts() < LEAST_CONCEPTS
                                    ? " is too small to say how near it comes to people: it takes " + LEAST_CONCEPTS
                                            + " concepts or more."
                                    : " cannot say how near it comes to people: they agree too little with each other."));
        }
        double attainment = weakest.attainment().getAsDouble();
        String reached = Math.round(100 * attainment) + "% of the human split-half ceiling on " + concepts;
        if (attainment >= DIRECTIONAL_BELOW) {
            return new Passed(reached + " (" + named(weakest) + ").");
        }
        Level level = attainment < UNUSABLE_BELOW ? Level.DO_NOT_USE : Level.DIRECTIONAL;
        return new Cap(
                level, "Only " + reached + " (" + named(weakest) + "), below " + limit(level, "80%", "50%") + ".");
    }

    private static String named(Evidence evidence) {
        return evidence.construct() + (evidence.source().isEmpty() ? "" : ", " + evidence.source());
    }

    private static String from(Evidence evidence) {
        return evidence.source().isEmpty() ? "" : " (" + evidence.source() + ")";
    }

    /** Not above a constant is no match, though KS alone forbids nothing. */
    static Optional<Ruling> distributions(VerdictFacts facts) {
        return facts.constructs().stream()
                .flatMap(fact -> fact.evidence().stream())
                .min(Comparator.comparingDouble(evidence -> evidence.ks() - evidence.constantKs()))
                .map(EvidenceRules::likeness);
    }

    private static Ruling likeness(Evidence evidence) {
        String figures = "KS " + two(evidence.ks()) + ", lowest " + two(evidence.lowestKs())
                + "; the same guess for every concept reaches " + two(evidence.constantKs()) + ".";
        return evidence.ks() > evidence.constantKs()
                ? new Passed("Distributions match: " + figures)
                : new Note("Distributions match people's no better than a constant: " + figures);
    }

    static List<String> sentences(Evidence evidence) {
        return List.of(judge(evidence).sentence(), likeness(evidence).sentence());
    }

    private static Optional<Evidence> weakest(VerdictFacts facts) {
        return facts.constructs().stream()
                .flatMap(fact -> fact.evidence().stream())
                .min(Comparator.comparingDouble(evidence -> unsure(evidence)
                        ? UNUSABLE_BELOW
                        : evidence.attainment().orElse(UNUSABLE_BELOW)));
    }

    private static boolean unsure(Evidence evidence) {
        return evidence.concepts() < LEAST_CONCEPTS && evidence.attainment().orElse(1) >= UNUSABLE_BELOW;
    }

    private static List<String> missing(VerdictFacts facts) {
        return facts.constructs().stream()
                .filter(fact -> fact.evidence().isEmpty())
                .map(ConstructFact::construct)
                .distinct()
                .toList();
    }
}
