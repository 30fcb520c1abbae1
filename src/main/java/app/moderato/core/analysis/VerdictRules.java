package app.moderato.core.analysis;

import app.moderato.core.analysis.Ruling.Cap;
import app.moderato.core.analysis.Ruling.Note;
import app.moderato.core.analysis.Ruling.Passed;
import app.moderato.core.analysis.Verdict.Level;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RunRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rules that cap what a view's numbers may be used for; the lowest cap is the verdict. */
public final class VerdictRules {
    /** Goes up when a rule or a limit changes. */
    public static final int VERSION = 3;

    /** Said where differences are large enough; a view that names its floor says it better. */
    public static final String ABOVE_NOISE = "Differences between concepts rise above the noise floor.";

    private static final List<Function<VerdictFacts, Optional<Ruling>>> RULES = List.of(
            RunRules::rehearsal,
            RunRules::answers,
            RunRules::refusals,
            RunRules::finished,
            RunRules::personas,
            MeasureRules::anchors,
            MeasureRules::noise,
            MeasureRules::reliability,
            MeasureRules::duplicates,
            MeasureRules::spread,
            MeasureRules::collapse,
            RunRules::pictures,
            RunRules::targets,
            EvidenceRules::attainment,
            EvidenceRules::distributions,
            RunRules::drifted,
            facts -> RunRules.changed(facts.changes()).map(cap -> cap),
            VerdictRules::view);

    private VerdictRules() {}

    /** The verdict with one sentence per rule that applies; of the reasons the ones that set the level come first. */
    public static Verdict judge(VerdictFacts facts) {
        List<Ruling> rulings = RULES.stream()
                .map(rule -> rule.apply(facts))
                .flatMap(Optional::stream)
                .toList();
        List<Cap> caps = rulings.stream()
                .filter(Cap.class::isInstance)
                .map(Cap.class::cast)
                .sorted(Comparator.comparing(Cap::level))
                .toList();
        return new Verdict(
                caps.isEmpty() ? Level.USABLE : caps.getFirst().level(),
                facts.scope().view(),
                Stream.concat(caps.stream(), rulings.stream().filter(Note.class::isInstance))
                        .map(Ruling::sentence)
                        .toList(),
                rulings.stream()
                        .filter(Passed.class::isInstance)
                        .map(Ruling::sentence)
                        .toList(),
                (int) caps.stream()
                        .filter(cap -> cap.level() == caps.getFirst().level())
                        .count());
    }

    /**
     * A verdict on a run of which the design was changed since.
     *
     * @param changes a sentence each; none for no change
     */
    public static Verdict changed(Verdict verdict, List<String> changes) {
        return RunRules.changed(changes)
                .map(cap -> verdict.atMost(cap.level(), cap.sentence()))
                .orElse(verdict);
    }

    private static Optional<Ruling> view(VerdictFacts facts) {
        return facts.scope().view().cap().map(sentence -> new Cap(Level.DIRECTIONAL, sentence));
    }

    /** Whether nothing of the run is left to ask, or its own rule ended it. */
    static boolean finished(RunRecord run) {
        return run.decided().isPresent() || RunRules.finished(run.state(), run.count(CellStatus.PENDING));
    }
}
