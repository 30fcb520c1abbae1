package app.moderato.core.study;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong with conditions: unknown or later questions, values that cannot be compared. */
final class LogicCheck {
    private final Study study;
    private final ScaleLibrary scales;
    private final Doubt doubt;
    private final List<Asked> all;

    private LogicCheck(Study study, ScaleLibrary scales, Doubt doubt) {
        this.study = study;
        this.scales = scales;
        this.doubt = doubt;
        this.all = Asked.of(study.guide());
    }

    static void check(Study study, ScaleLibrary scales, Doubt doubt, List<Problem> problems) {
        LogicCheck check = new LogicCheck(study, scales, doubt);
        for (Asked asker : check.all) {
            Condition condition = asker.question().wording().askIf();
            if (condition != null) {
                comparisons(condition)
                        .flatMap(comparison -> check.sentence(asker, comparison).stream())
                        .distinct()
                        .forEach(sentence -> problems.add(Problem.error(asker.pointer("ask_if"), sentence)));
            }
        }
    }

    static Stream<Condition.Comparison> comparisons(Condition condition) {
        return switch (condition) {
            case Condition.Comparison comparison -> Stream.of(comparison);
            case Condition.All(List<Condition> parts) -> parts.stream().flatMap(LogicCheck::comparisons);
            case Condition.Any(List<Condition> parts) -> parts.stream().flatMap(LogicCheck::comparisons);
        };
    }

    private Optional<String> sentence(Asked asker, Condition.Comparison comparison) {
        QuestionId id = comparison.question();
        Optional<Asked> found =
                all.stream().filter(asked -> asked.id().equals(id)).findFirst();
        if (found.isEmpty()) {
            List<String> known = all.stream().map(asked -> asked.id().value()).toList();
            return doubt.guide()
                    ? Optional.empty()
                    : Optional.of("“ask_if” reads the question “" + id + "”, which is not in the guide."
                            + Nearest.hint(id.value(), known));
        }
        if (doubt.questions().contains(id)) {
            return Optional.empty();
        }
        return switch (asker.reach(found.get())) {
            case ITSELF -> Optional.of("“ask_if” reads the answer to its own question. Name an earlier one.");
            case LATER -> Optional.of("“ask_if” reads “" + id + "”, which is asked later. Move that question up.");
            case SEVERAL ->
                Optional.of("“" + id + "” is asked for each concept, so a question in “after” cannot tell"
                        + " which of its answers is meant. Read a question of “before” or “after”.");
            case IN_REACH -> value(found.get().question(), comparison);
        };
    }

    private Optional<String> value(Question question, Condition.Comparison comparison) {
        return switch (question) {
            case Question.Rating(var same, var measure) ->
                points(measure).flatMap(points -> numeric(comparison, "is rated from 1 to " + points, 1, points));
            case Question.Nps nps -> numeric(comparison, "is answered from 0 to 10", 0, 10);
            case Question.NumberQuestion number ->
                numeric(comparison, "is answered with a number", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            case Question.PriceQuestion price ->
                numeric(comparison, "is answered with an amount", 0, Double.POSITIVE_INFINITY);
            case Question.Choice(var same, var options) -> choice(options, comparison);
            case Question.Open open -> notComparable(comparison, "open");
            case Question.Multiple multiple -> notComparable(comparison, "multiple");
            case Question.Ranking ranking -> notComparable(comparison, "ranking");
        };
    }

    /** Points of the scale; empty where the scale is unknown, which is told elsewhere. */
    private Optional<Integer> points(Question.Measure measure) {
        return switch (measure) {
            case Question.Measure.Named(String scale) -> scales.find(scale).map(Scale::points);
            case Question.Measure.Custom(int points, var labels) -> Optional.of(points);
        };
    }

    private static Optional<String> numeric(Condition.Comparison comparison, String how, double low, double high) {
        Optional<Double> value = Condition.Operator.number(comparison.value());
        if (value.isEmpty()) {
            return Optional.of("“" + comparison.question() + "” " + how + "; compare it with a number, not with “"
                    + comparison.value() + "”.");
        }
        return value.get() < low || value.get() > high
                ? Optional.of("“" + comparison.question() + "” " + how + ", so “" + comparison.source()
                        + "” always has the same outcome. Compare with a value it can have.")
                : Optional.empty();
    }

    private Optional<String> choice(Question.Options options, Condition.Comparison comparison) {
        if (options.concepts() && doubt.concepts()) {
            return Optional.empty();
        }
        List<String> texts = options.concepts()
                ? study.concepts().stream().map(Concept::name).toList()
                : options.texts();
        boolean equality = comparison.operator() == Condition.Operator.EQUAL
                || comparison.operator() == Condition.Operator.NOT_EQUAL;
        boolean numbers =
                texts.stream().allMatch(text -> Condition.Operator.number(text).isPresent());
        if (!equality && !numbers) {
            return Optional.of("“" + comparison.question() + "” is answered with one of its options; compare it with =="
                    + " or !=, not with " + comparison.operator().sign() + ".");
        }
        if (equality && texts.stream().noneMatch(text -> same(text, comparison.value()))) {
            String hint = Nearest.hint(comparison.value(), texts);
            return Optional.of("“" + comparison.value() + "” is not an option of “" + comparison.question() + "”."
                    + (hint.isEmpty() ? " Its options: " + String.join(", ", texts) + "." : hint));
        }
        return Optional.empty();
    }

    private static boolean same(String option, String value) {
        return option.strip().toLowerCase(Locale.ROOT).equals(value.strip().toLowerCase(Locale.ROOT));
    }

    private static Optional<String> notComparable(Condition.Comparison comparison, String type) {
        return Optional.of("“" + comparison.question() + "” is of type “" + type
                + "” and cannot be compared. “ask_if” reads ratings, choices, numbers, prices and NPS.");
    }
}
