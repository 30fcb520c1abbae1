package app.moderato.core.analysis;

import static app.moderato.core.analysis.Ruling.above;
import static app.moderato.core.analysis.Ruling.limit;
import static app.moderato.core.analysis.Ruling.percent;
import static app.moderato.core.analysis.Ruling.share;

import app.moderato.core.analysis.Ruling.Cap;
import app.moderato.core.analysis.Ruling.Passed;
import app.moderato.core.analysis.Verdict.Level;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RunState;
import app.moderato.core.panel.Panel;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rules on how a run went and who took part. */
final class RunRules {
    private static final Set<RunState> ENDED = Set.of(RunState.COMPLETED, RunState.INCOMPLETE);

    private RunRules() {}

    static Optional<Ruling> rehearsal(VerdictFacts facts) {
        return facts.rehearsal()
                ? Optional.of(new Cap(
                        Level.DO_NOT_USE,
                        "This is a rehearsal: the answers were put together from a bank of phrases, no language model"
                                + " was asked."))
                : Optional.empty();
    }

    static Optional<Ruling> answers(VerdictFacts facts) {
        int without = facts.cells().entrySet().stream()
                .filter(entry -> entry.getKey().withoutAnswer())
                .mapToInt(Map.Entry::getValue)
                .sum();
        if (facts.ended() == 0) {
            return Optional.empty();
        }
        double share = share(without, facts.ended());
        return Optional.of(above(share, 0.05, 0.20)
                .<Ruling>map(level -> new Cap(
                        level,
                        without + " of " + facts.ended() + " cells"
                                + facts.scope().words() + " (" + percent(share) + ") ended without an answer; at most "
                                + limit(level, "5%", "20%") + " may."))
                .orElseGet(() -> new Passed(
                        without == 0
                                ? "No cell ended without an answer."
                                : without + " of " + facts.ended() + " cells"
                                        + facts.scope().words() + " ended without an answer, at most 5% may.")));
    }

    static Optional<Ruling> refusals(VerdictFacts facts) {
        int count = facts.count(CellStatus.REFUSED, CellStatus.ROLE_BREAK);
        if (facts.ended() == 0) {
            return Optional.empty();
        }
        double share = share(count, facts.ended());
        return Optional.of(above(share, 0.02, 0.10)
                .<Ruling>map(level -> new Cap(
                        level,
                        "The model refused or fell out of its role in " + count + " of " + facts.ended() + " cells"
                                + facts.scope().words() + " (" + percent(share) + "); at most "
                                + limit(level, "2%", "10%") + " may."))
                .orElseGet(() -> new Passed(
                        count == 0
                                ? "Nobody refused or fell out of the role."
                                : "Refusals and broken roles in " + percent(share) + " of cells, at most 2% may.")));
    }

    static Optional<Ruling> finished(VerdictFacts facts) {
        if (facts.decided().isPresent()) {
            return facts.decided()
                    .map(why -> new Passed(
                            "The run was ended by the stopping rule that was fixed before it began. " + why));
        }
        int pending = facts.count(CellStatus.PENDING);
        return Optional.of(
                finished(facts.state(), pending)
                        ? new Passed("The run is finished.")
                        : new Cap(
                                Level.DIRECTIONAL,
                                "The run is not finished (" + facts.state().code() + "): " + pending + " cells"
                                        + facts.scope().words() + " are still to be asked."));
    }

    static boolean finished(RunState state, int pending) {
        return pending == 0 && ENDED.contains(state);
    }

    static Optional<Ruling> personas(VerdictFacts facts) {
        int n = facts.personas();
        if (n >= 100) {
            return Optional.of(new Passed(n + " personas answered, 100 or more."));
        }
        Level level = n < 30 ? Level.DO_NOT_USE : Level.DIRECTIONAL;
        return Optional.of(new Cap(
                level, n + " personas answered; " + (n < 30 ? "30 are the least." : "ranking takes at least 100.")));
    }

    static Optional<Ruling> targets(VerdictFacts facts) {
        Optional<Panel.Target> worst = facts.targets().stream().max(Comparator.comparingDouble(RunRules::gap));
        return worst.map(target -> above(gap(target), 0.03, 0.10)
                .<Ruling>map(level -> new Cap(
                        level,
                        "The panel is off its targets after weighting: " + target.attribute() + " "
                                + target.category() + " is " + percent(target.achieved()) + " instead of "
                                + percent(target.target()) + "; at most " + limit(level, "3", "10")
                                + " points are allowed."))
                .orElseGet(() -> new Passed("The panel is within 3 points of its targets.")));
    }

    static Optional<Ruling> pictures(VerdictFacts facts) {
        VerdictFacts.PictureFact pictures = facts.pictures();
        if (pictures.withheld()) {
            return Optional.of(new Cap(
                    Level.DIRECTIONAL,
                    "The concepts' pictures were not shown to the model: it judged their texts alone."));
        }
        if (!pictures.sent()) {
            return Optional.empty();
        }
        return Optional.of(
                pictures.unseen() == 0
                        ? new Passed("The concepts' pictures were sent, and no answer says that none was seen.")
                        : new Cap(
                                Level.DO_NOT_USE,
                                "The model did not see the concepts' pictures: " + pictures.unseen()
                                        + (pictures.unseen() == 1 ? " answer says so." : " answers say so.")));
    }

    static Optional<Ruling> drifted(VerdictFacts facts) {
        return facts.drifted()
                ? Optional.of(
                        new Cap(
                                Level.DIRECTIONAL,
                                "Something changed since the run began, and it went on all the same; the run's remarks say what."))
                : Optional.empty();
    }

    static Optional<Cap> changed(List<String> changes) {
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Cap(
                        Level.DIRECTIONAL,
                        "The study was changed after this run: " + changes.getFirst()
                                + (changes.size() == 1 ? "" : " And " + (changes.size() - 1) + " more.")));
    }

    private static double gap(Panel.Target target) {
        return Math.abs(target.target() - target.achieved());
    }
}
