package app.moderato.core.analysis;

import app.moderato.core.analysis.Verdict.Level;
import app.moderato.core.analysis.VerdictFacts.NoiseFact;
import app.moderato.core.analysis.VerdictFacts.ScaleFact;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RunState;
import app.moderato.core.panel.Panel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules that cap what a run's numbers may be used for; the lowest cap is the verdict. */
public final class VerdictRules {
    private static final Set<RunState> ENDED = Set.of(RunState.COMPLETED, RunState.INCOMPLETE);

    private VerdictRules() {}

    private record Cap(Level level, String reason) {}

    /** The verdict with one reason per rule that applies, the ones that set the level first. */
    public static Verdict judge(VerdictFacts facts) {
        List<Cap> caps = new ArrayList<>();
        rehearsal(facts).ifPresent(caps::add);
        answers(facts).ifPresent(caps::add);
        refusals(facts).ifPresent(caps::add);
        finished(facts).ifPresent(caps::add);
        personas(facts).ifPresent(caps::add);
        anchors(facts).ifPresent(caps::add);
        noise(facts).ifPresent(caps::add);
        reliability(facts).ifPresent(caps::add);
        duplicates(facts).ifPresent(caps::add);
        spread(facts).ifPresent(caps::add);
        targets(facts).ifPresent(caps::add);
        validation(facts).ifPresent(caps::add);
        changed(facts).ifPresent(caps::add);
        caps.sort(Comparator.comparing(Cap::level));
        Level level = caps.isEmpty() ? Level.USABLE : caps.getFirst().level();
        return new Verdict(level, caps.stream().map(Cap::reason).toList());
    }

    private static Optional<Cap> changed(VerdictFacts facts) {
        return facts.changed()
                ? Optional.of(
                        new Cap(
                                Level.DIRECTIONAL,
                                "Something changed since the run began, and it went on all the same; the run's remarks say what."))
                : Optional.empty();
    }

    private static Optional<Cap> rehearsal(VerdictFacts facts) {
        return facts.rehearsal()
                ? Optional.of(new Cap(
                        Level.DO_NOT_USE,
                        "This is a rehearsal: the answers were put together from a bank of phrases, no language model"
                                + " was asked."))
                : Optional.empty();
    }

    private static Optional<Cap> answers(VerdictFacts facts) {
        int without = facts.cells().entrySet().stream()
                .filter(entry -> entry.getKey().withoutAnswer())
                .mapToInt(java.util.Map.Entry::getValue)
                .sum();
        double share = share(without, facts.ended());
        return above(share, 0.05, 0.20)
                .map(level -> new Cap(
                        level,
                        without + " of " + facts.ended() + " cells (" + percent(share)
                                + ") ended without an answer; at most " + limit(level, "5%", "20%") + " may."));
    }

    private static Optional<Cap> refusals(VerdictFacts facts) {
        int count = facts.count(CellStatus.REFUSED, CellStatus.ROLE_BREAK);
        double share = share(count, facts.ended());
        return above(share, 0.02, 0.10)
                .map(level -> new Cap(
                        level,
                        "The model refused or fell out of its role in " + count + " of " + facts.ended() + " cells ("
                                + percent(share) + "); at most " + limit(level, "2%", "10%") + " may."));
    }

    private static Optional<Cap> finished(VerdictFacts facts) {
        int pending = facts.count(CellStatus.PENDING);
        if (pending == 0 && ENDED.contains(facts.state())) {
            return Optional.empty();
        }
        return Optional.of(new Cap(
                Level.DIRECTIONAL,
                "The run is not finished (" + facts.state().code() + "): " + pending
                        + " cells are still to be asked."));
    }

    private static Optional<Cap> personas(VerdictFacts facts) {
        int n = facts.personas();
        if (n >= 100) {
            return Optional.empty();
        }
        Level level = n < 30 ? Level.DO_NOT_USE : Level.DIRECTIONAL;
        return Optional.of(new Cap(
                level, n + " personas answered; " + (n < 30 ? "30 are the least." : "ranking takes at least 100.")));
    }

    private static Optional<Cap> anchors(VerdictFacts facts) {
        List<ScaleFact> weak = facts.scales().stream()
                .filter(scale -> scale.check() != ScaleCheck.PASSED)
                .toList();
        if (weak.isEmpty()) {
            return Optional.empty();
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
    private static Optional<Cap> noise(VerdictFacts facts) {
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
                            + two(fact.floor().getAsDouble()) + ", largest difference "
                            + two(fact.largestDifference()) + ")")
                    .collect(Collectors.joining(", "));
            return Optional.of(new Cap(
                    drowned.size() == facts.noise().size() ? Level.DO_NOT_USE : Level.DIRECTIONAL,
                    "The noise floor is above the largest difference between concepts: " + figures + "."));
        }
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(new Cap(
                        Level.DIRECTIONAL,
                        "There is no noise floor for "
                                + unknown.stream().map(NoiseFact::question).collect(Collectors.joining(", "))
                                + ": no control was shown twice and there are no replicates."));
    }

    private static Optional<Cap> reliability(VerdictFacts facts) {
        if (facts.icc().isEmpty() || facts.icc().getAsDouble() >= 0.5) {
            return Optional.empty();
        }
        double icc = facts.icc().getAsDouble();
        Level level = icc < 0.2 ? Level.DO_NOT_USE : Level.DIRECTIONAL;
        return Optional.of(new Cap(
                level, "Replicates agree little: ICC " + two(icc) + ", below " + limit(level, "0.5", "0.2") + "."));
    }

    private static Optional<Cap> duplicates(VerdictFacts facts) {
        return above(facts.duplicates(), 0.05, 0.30)
                .map(level -> new Cap(
                        level,
                        percent(facts.duplicates()) + " of the answers to one question repeat another answer word for"
                                + " word; at most " + limit(level, "5%", "30%") + " may."));
    }

    private static Optional<Cap> spread(VerdictFacts facts) {
        if (facts.spread().isEmpty() || facts.spread().getAsDouble() >= 0.7) {
            return Optional.empty();
        }
        double spread = facts.spread().getAsDouble();
        Level level = spread < 0.4 ? Level.DO_NOT_USE : Level.DIRECTIONAL;
        return Optional.of(new Cap(
                level,
                "Answers vary too little: the smallest SD of a concept's distribution is " + two(spread)
                        + " on five points, below " + limit(level, "0.70", "0.40") + "."));
    }

    private static Optional<Cap> targets(VerdictFacts facts) {
        Optional<Panel.Target> worst = facts.targets().stream().max(Comparator.comparingDouble(VerdictRules::gap));
        return worst.flatMap(target -> above(gap(target), 0.03, 0.10)
                .map(level -> new Cap(
                        level,
                        "The panel is off its targets after weighting: " + target.attribute() + " "
                                + target.category() + " is " + percent(target.achieved()) + " instead of "
                                + percent(target.target()) + "; at most " + limit(level, "3", "10")
                                + " points are allowed.")));
    }

    private static Optional<Cap> validation(VerdictFacts facts) {
        return facts.validated()
                ? Optional.empty()
                : Optional.of(new Cap(
                        Level.DIRECTIONAL,
                        "No validation against human answers is on file for this model and these questions."));
    }

    private static Optional<Level> above(double value, double directional, double doNotUse) {
        // shares are ratios of counts: a limit that is met exactly is not exceeded by rounding
        if (value > doNotUse + 1e-12) {
            return Optional.of(Level.DO_NOT_USE);
        }
        return value > directional + 1e-12 ? Optional.of(Level.DIRECTIONAL) : Optional.empty();
    }

    private static String limit(Level level, String directional, String doNotUse) {
        return level == Level.DO_NOT_USE ? doNotUse : directional;
    }

    private static double gap(Panel.Target target) {
        return Math.abs(target.target() - target.achieved());
    }

    private static double share(int count, int total) {
        return total == 0 ? 0 : (double) count / total;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
