package app.moderato.core.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Conditions that never or always hold, or hold by chance, and earlier answers shown where there may be none. */
final class LogicLint {
    private final Study study;
    private final GuidePaths paths;
    private final Set<String> wrong;

    LogicLint(Study study, ScaleLibrary scales) {
        this.study = study;
        this.paths = GuidePaths.of(study, scales);
        List<Problem> errors = new ArrayList<>();
        LogicCheck.check(study, scales, Doubt.NONE, errors);
        this.wrong = errors.stream().map(Problem::pointer).collect(Collectors.toSet());
    }

    /** @param findings at the question's condition */
    void lint(Findings findings) {
        Asked asked = findings.asked();
        Condition condition = asked.question().wording().askIf();
        if (condition != null && !wrong.contains(asked.pointer("ask_if"))) {
            Optional<Condition.Comparison> exact = LogicCheck.comparisons(condition)
                    .filter(comparison -> isMeanHitExactly(comparison))
                    .findFirst();
            if (exact.isPresent()) {
                exactly(condition, exact.get(), findings);
            } else {
                outcome(condition, findings);
            }
        }
        shown(findings);
    }

    private void outcome(Condition condition, Findings findings) {
        switch (paths.holds(findings.asked())) {
            case NEVER ->
                findings.add(
                        GuideFinding.Kind.LOGIC,
                        "“" + condition.source() + "” holds for no answers that can be given, so “"
                                + findings.asked().id() + "” is never asked. Change the condition, or take the question"
                                + " out.");
            case ALWAYS ->
                findings.add(
                        GuideFinding.Kind.LOGIC,
                        null,
                        "“" + condition.source()
                                + "” holds for every answer, so it skips nobody. Take it out, or compare"
                                + " with another value.",
                        new Better.AskIf(null));
            case SOMETIMES, UNKNOWN -> {}
        }
    }

    private boolean isMeanHitExactly(Condition.Comparison comparison) {
        boolean exact = comparison.operator() == Condition.Operator.EQUAL
                || comparison.operator() == Condition.Operator.NOT_EQUAL;
        return exact && study.guide().find(comparison.question()).orElse(null) instanceof Question.Rating;
    }

    private static void exactly(Condition condition, Condition.Comparison exact, Findings findings) {
        findings.add(
                GuideFinding.Kind.LOGIC,
                null,
                "“" + exact.question() + "” is rated with a mean such as 3.72, which is hardly ever exactly "
                        + exact.value() + ". Compare with >= or <=.",
                rounded(exact)
                        .map(instead -> new Better.AskIf(replaced(condition, exact, instead)))
                        .orElse(null));
    }

    /** Means that round to the whole number compared with. */
    private static Optional<Condition> rounded(Condition.Comparison exact) {
        return Condition.Operator.number(exact.value())
                .filter(point -> exact.operator() == Condition.Operator.EQUAL && point % 1 == 0)
                .map(point -> new Condition.All(List.of(
                        new Condition.Comparison(
                                exact.question(), Condition.Operator.AT_LEAST, Span.number(point - 0.5)),
                        new Condition.Comparison(
                                exact.question(), Condition.Operator.BELOW, Span.number(point + 0.5)))));
    }

    private static Condition replaced(Condition condition, Condition.Comparison what, Condition instead) {
        return switch (condition) {
            case Condition.Comparison comparison -> comparison.equals(what) ? instead : comparison;
            case Condition.All(List<Condition> parts) ->
                new Condition.All(parts.stream()
                        .map(part -> replaced(part, what, instead))
                        .toList());
            case Condition.Any(List<Condition> parts) ->
                new Condition.Any(parts.stream()
                        .map(part -> replaced(part, what, instead))
                        .toList());
        };
    }

    private void shown(Findings findings) {
        Question.Wording wording = findings.asked().question().wording();
        findings.asked()
                .texts()
                .forEach((key, text) -> Template.placeholders(text).stream()
                        .filter(name -> name.startsWith("answer."))
                        .map(name -> name.substring("answer.".length()))
                        .filter(name ->
                                skips(name).isPresent() && !skips(name).equals(Optional.ofNullable(wording.askIf())))
                        .findFirst()
                        .ifPresent(name -> findings.at(key)
                                .add(
                                        GuideFinding.Kind.PIPING,
                                        null,
                                        "{{answer." + name + "}} has nothing to show where “" + name
                                                + "” is skipped by its own “ask_if”. Give this question the same “ask_if”.",
                                        wording.askIf() == null
                                                ? new Better.AskIf(skips(name).orElse(null))
                                                : null)));
    }

    private Optional<Condition> skips(String name) {
        return study.guide()
                .all()
                .filter(question -> question.id().value().equals(name))
                .findFirst()
                .map(Question::wording)
                .flatMap(wording -> Optional.ofNullable(wording.askIf()));
    }
}
