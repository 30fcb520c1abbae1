package app.moderato.ui.results;

import app.moderato.core.analysis.Comparison;
import app.moderato.core.analysis.Comparison.Judgement;
import app.moderato.core.analysis.Comparison.Pair;
import app.moderato.core.analysis.NoiseFloor;
import app.moderato.core.analysis.Verdict;
import app.moderato.core.analysis.VerdictRules;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.RunView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the Compare view adds to the verdict on its numbers. */
final class VerdictLines {
    private static final Messages MESSAGES = Messages.beside(VerdictLines.class);
    private static final Numbers NUMBERS = new Numbers();

    private VerdictLines() {}

    /** With what the comparison's floor says passed, and its ties among the limits; a rehearsal has neither. */
    static Verdict of(Verdict verdict, Comparison comparison, RunView view, List<ConceptName> names) {
        NoiseFloor floor = comparison.noise();
        if (view.rehearsal() || floor == null || comparison.pairs().isEmpty()) {
            return verdict;
        }
        String control = names.stream()
                .filter(ConceptName::control)
                .map(ConceptName::id)
                .findFirst()
                .orElse("");
        String clear = letters(
                names,
                judged(comparison, Judgement.BETTER)
                        .filter(pair -> pair.second().equals(control))
                        .map(Pair::first));
        var by = comparison.selection().by();
        String size = NUMBERS.floor(by, floor.on(by));
        List<String> passed = new ArrayList<>(verdict.passed());
        passed.remove(VerdictRules.ABOVE_NOISE);
        passed.addFirst(
                clear.isEmpty()
                        ? MESSAGES.text("results.verdict.floor", size)
                        : MESSAGES.text("results.verdict.clear", size, clear));
        List<String> reasons = new ArrayList<>(verdict.reasons());
        judged(comparison, Judgement.INSIDE_NOISE)
                .filter(pair -> !pair.second().equals(control))
                .forEach(pair -> reasons.add(MESSAGES.text(
                        "results.verdict.tie",
                        letters(names, Stream.of(pair.first())),
                        letters(names, Stream.of(pair.second())))));
        return new Verdict(verdict.level(), verdict.view(), reasons, passed, verdict.decisive());
    }

    private static Stream<Pair> judged(Comparison comparison, Judgement judgement) {
        return comparison.pairs().stream()
                .filter(pair ->
                        pair.difference().on(comparison.selection().by()).judgement() == judgement);
    }

    private static String letters(List<ConceptName> names, Stream<String> concepts) {
        return FindingTerms.list(concepts.map(concept -> ConceptName.find(names, concept)
                        .map(ConceptName::letter)
                        .orElse(concept))
                .toList());
    }
}
