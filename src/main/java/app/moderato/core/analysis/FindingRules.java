package app.moderato.core.analysis;

import app.moderato.core.analysis.Comparison.Difference;
import app.moderato.core.analysis.Comparison.Figures;
import app.moderato.core.analysis.Comparison.Judgement;
import app.moderato.core.analysis.Comparison.Pair;
import app.moderato.core.analysis.Finding.Claim;
import app.moderato.core.analysis.Finding.Lead;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Study;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the finding off a comparison. No model has a word in it. */
public final class FindingRules {
    private final Comparison comparison;
    private final Statistic by;
    private final List<Figures> ranked;

    private FindingRules(Comparison comparison) {
        this.comparison = comparison;
        by = comparison.selection().by();
        ranked = comparison.ranked(by);
    }

    /** @param study as it was run */
    public static Finding of(Comparison comparison, Study study, RunRecord run, Verdict.Level verdict) {
        Claim claim = run.rehearsal() ? new Claim.Rehearsal() : new FindingRules(comparison).claim(study);
        return new Finding(
                claim, comparison.selection().by(), !VerdictRules.finished(run), verdict != Verdict.Level.DO_NOT_USE);
    }

    private Claim claim(Study study) {
        if (ranked.isEmpty()) {
            return new Claim.TooFew(comparison.n());
        }
        Figures best = ranked.getFirst();
        if (ranked.size() == 1) {
            return new Claim.Alone(best.concept(), best.value(by), best.interval(by));
        }
        Optional<String> control = ranked.stream()
                .map(Figures::concept)
                .filter(concept -> control(study, concept))
                .findFirst();
        if (comparison.floor().isEmpty()) {
            return unjudged(control);
        }
        return control.<Claim>map(this::againstControl).orElseGet(this::amongThemselves);
    }

    private static boolean control(Study study, String id) {
        return study.concepts().stream()
                .filter(concept -> concept.id().value().equals(id))
                .anyMatch(Concept::control);
    }

    private Claim unjudged(Optional<String> control) {
        Figures best = ranked.getFirst();
        boolean led = control.filter(id -> id.equals(best.concept())).isPresent();
        String other =
                control.isPresent() && !led ? control.get() : ranked.get(1).concept();
        double difference = best.value(by)
                - comparison.find(other).map(figures -> figures.value(by)).orElseThrow();
        return new Claim.Unjudged(best.concept(), best.value(by), other, control.isPresent() && !led, difference);
    }

    private Claim againstControl(String control) {
        return new Claim.AgainstControl(
                control,
                judged(control, Judgement.BETTER),
                judged(control, Judgement.INSIDE_NOISE),
                judged(control, Judgement.WORSE),
                judged(control, Judgement.UNCLEAR),
                comparison.pairs().stream()
                        .filter(pair -> !pair.second().equals(control))
                        .findFirst()
                        .map(this::lead)
                        .orElse(null));
    }

    private List<String> judged(String control, Judgement judgement) {
        return comparison.pairs().stream()
                .filter(pair -> pair.second().equals(control) && judgement(pair) == judgement)
                .map(Pair::first)
                .toList();
    }

    private Claim amongThemselves() {
        List<Pair> pairs = comparison.pairs();
        int leading = 1;
        while (leading <= pairs.size() && judgement(pairs.get(leading - 1)) != Judgement.BETTER) {
            leading++;
        }
        List<String> concepts = ranked.stream().map(Figures::concept).toList();
        @Nullable Lead lead = leading <= pairs.size() ? lead(pairs.get(leading - 1)) : null;
        return new Claim.AmongThemselves(
                concepts.subList(0, leading), concepts.subList(leading, concepts.size()), lead);
    }

    private Judgement judgement(Pair pair) {
        return pair.difference().on(by).judgement();
    }

    private Lead lead(Pair pair) {
        Difference difference = pair.difference().on(by);
        return new Lead(pair.first(), pair.second(), difference.value(), difference.judgement());
    }
}
