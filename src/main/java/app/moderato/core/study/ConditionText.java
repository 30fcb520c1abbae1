package app.moderato.core.study;

import java.util.List;
import java.util.stream.Collectors;

/** Conditions in words, with the numbers that questions have on paper: “Q3 mean is at least 3 and Q5 is “Tube””. */
public final class ConditionText {
    private ConditionText() {}

    /** @param guide whose numbering through all sections is used; a question it does not have keeps its id */
    public static String of(Condition condition, Guide guide) {
        return switch (condition) {
            case Condition.Comparison comparison -> one(comparison, guide);
            case Condition.All(List<Condition> parts) ->
                parts.stream()
                        .map(part -> part instanceof Condition.Any ? "(" + of(part, guide) + ")" : of(part, guide))
                        .collect(Collectors.joining(" and "));
            case Condition.Any(List<Condition> parts) ->
                parts.stream().map(part -> of(part, guide)).collect(Collectors.joining(" or "));
        };
    }

    private static String one(Condition.Comparison comparison, Guide guide) {
        List<Question> all = guide.all().toList();
        for (int i = 0; i < all.size(); i++) {
            Question question = all.get(i);
            if (question.id().equals(comparison.question())) {
                String mean = question instanceof Question.Rating ? " mean" : "";
                return "Q" + (i + 1) + mean + " " + compared(comparison, question);
            }
        }
        return comparison.source();
    }

    private static String compared(Condition.Comparison comparison, Question question) {
        String value = question instanceof Question.Choice ? "“" + comparison.value() + "”" : comparison.value();
        return switch (comparison.operator()) {
            case AT_LEAST -> "is at least " + value;
            case AT_MOST -> "is at most " + value;
            case EQUAL -> "is " + value;
            case NOT_EQUAL -> "is not " + value;
            case ABOVE -> "is above " + value;
            case BELOW -> "is below " + value;
        };
    }
}
