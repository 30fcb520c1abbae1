package app.moderato.core.analysis;

import static app.moderato.core.analysis.Ruling.above;
import static app.moderato.core.analysis.Ruling.limit;
import static app.moderato.core.analysis.Ruling.percent;
import static app.moderato.core.analysis.Ruling.points;
import static app.moderato.core.analysis.Ruling.two;

import app.moderato.core.analysis.Ruling.Cap;
import app.moderato.core.analysis.Ruling.Passed;
import app.moderato.core.analysis.Verdict.Level;
import app.moderato.core.analysis.VerdictFacts.HealthFact;
import app.moderato.core.analysis.VerdictFacts.NoiseFact;
import app.moderato.core.analysis.VerdictFacts.ScaleFact;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rules on what the answers are measured with and how well they tell things apart. */
final class MeasureRules {
    private MeasureRules() {}

    static Optional<Ruling> anchors(VerdictFacts facts) {
        if (facts.scales().isEmpty()) {
            return Optional.empty();
        }
        List<ScaleFact> weak = facts.scales().stream()
                .filter(scale -> scale.check() != ScaleCheck.PASSED)
                .toList();
        if (weak.isEmpty()) {
            return Optional.of(new Passed("The reference sets passed the Anchor Lab: "
                    + facts.scales().stream().map(ScaleFact::name).collect(Collectors.joining(", ")) + "."));
        }
        boolean all = facts.scales().stream()
                .allMatch(scale -> scale.check() == ScaleCheck.FAILED_ALL || scale.check() == ScaleCheck.UNMEASURED);
        String names = weak.stream()
                .map(scale -> scale.name() + " ("
                        + switch (scale.check()) {
                            case PASSED -> "passed";
                            case FAILED_SOME -> "some fail";
                            case FAILED_ALL -> "all fail";
                            case UNMEASURED -> "unmeasured";
                        }
                        + ")")
                .collect(Collectors.joining(", "));
        return Optional.of(new Cap(
                all ? Level.DO_NOT_USE : Level.DIRECTIONAL,
                (all ? "No reference set of this run has" : "Not all reference sets of this run have")
                        + " passed the Anchor Lab with its embedder: " + names + "."));
    }

    /** Do not use where no question shows a difference above its floor; directional where only some do not. */
    static Optional<Ruling> noise(VerdictFacts facts) {
        if (facts.noise().isEmpty()) {
            return Optional.empty();
        }
        List<NoiseFact> unknown =
                facts.noise().stream().filter(fact -> fact.floor().isEmpty()).toList();
        List<NoiseFact> drowned = facts.noise().stream()
                .filter(fact -> fact.floor().isPresent() && fact.floor().getAsDouble() > fact.largestDifference())
                .toList();
        if (!drowned.isEmpty()) {
            String figures = drowned.stream()
                    .map(fact -> fact.question() + " (floor "
                            + size(facts, fact.floor().getAsDouble()) + ", largest difference "
                            + size(facts, fact.largestDifference()) + ")")
                    .collect(Collectors.joining(", "));
            return Optional.of(new Cap(
                    drowned.size() == facts.noise().size() ? Level.DO_NOT_USE : Level.DIRECTIONAL,
                    "The noise floor is above the largest difference between concepts: " + figures + "."));
        }
        return Optional.of(
                unknown.isEmpty()
                        ? new Passed(VerdictRules.ABOVE_NOISE)
                        : new Cap(
                                Level.DIRECTIONAL,
                                "There is no noise floor for "
                                        + unknown.stream()
                                                .map(NoiseFact::question)
                                                .collect(Collectors.joining(", "))
                                        + ": no control was shown twice and there are no replicates."));
    }

    static Optional<Ruling> reliability(VerdictFacts facts) {
        if (facts.icc().isEmpty()) {
            return Optional.empty();
        }
        double icc = facts.icc().getAsDouble();
        if (icc >= 0.5) {
            return Optional.of(new Passed("Replicates agree: ICC " + two(icc) + "."));
        }
        Level level = icc < 0.2 ? Level.DO_NOT_USE : Level.DIRECTIONAL;
        return Optional.of(new Cap(
                level, "Replicates agree little: ICC " + two(icc) + ", below " + limit(level, "0.5", "0.2") + "."));
    }

    static Optional<Ruling> duplicates(VerdictFacts facts) {
        return Optional.of(above(facts.duplicates(), 0.05, 0.30)
                .<Ruling>map(level -> new Cap(
                        level,
                        percent(facts.duplicates()) + " of the answers to one question repeat another answer word for"
                                + " word; at most " + limit(level, "5%", "30%") + " may."))
                .orElseGet(() -> new Passed(
                        facts.duplicates() == 0
                                ? "No answer to a question repeats another."
                                : "Answers hardly repeat each other (at most " + percent(facts.duplicates())
                                        + " of a question’s).")));
    }

    static Optional<Ruling> spread(VerdictFacts facts) {
        if (facts.spread().isEmpty()) {
            return Optional.empty();
        }
        double spread = facts.spread().getAsDouble();
        if (spread >= 0.7) {
            return Optional.of(
                    new Passed("Answers vary enough: the smallest SD is " + two(spread) + " on five points."));
        }
        Level level = spread < 0.4 ? Level.DO_NOT_USE : Level.DIRECTIONAL;
        return Optional.of(new Cap(
                level,
                "Answers vary too little: the smallest SD of a concept's distribution is " + two(spread)
                        + " on five points, below " + limit(level, "0.70", "0.40") + "."));
    }

    /** A mean from a scale that stood still ranks nothing, though nobody set a limit in the method for it. */
    static Optional<Ruling> collapse(VerdictFacts facts) {
        List<HealthFact> collapsed = facts.health().stream()
                .filter(fact -> fact.health().collapsed())
                .toList();
        if (collapsed.isEmpty()) {
            return facts.health().stream()
                    .filter(fact -> fact.health().within().isPresent())
                    .max(Comparator.comparingDouble(
                            fact -> fact.health().within().orElse(0)))
                    .map(fact -> new Passed("The scales tell the answers apart: at most "
                            + percent(fact.health().within().orElse(0)) + " of a concept's are within its noise."));
        }
        boolean all = collapsed.size() == facts.health().size();
        HealthFact first = collapsed.getFirst();
        return Optional.of(new Cap(
                all ? Level.DO_NOT_USE : Level.DIRECTIONAL,
                "The scale collapsed on " + first.place()
                        + (collapsed.size() == 1 ? "" : " and " + (collapsed.size() - 1) + " more") + ": "
                        + first.health().reason()));
    }

    private static String size(VerdictFacts facts, double value) {
        return facts.scope().measure() == Statistic.TOP2 ? points(value) : two(value);
    }
}
