package app.moderato.core.analysis.validation;

import app.moderato.core.study.InvalidInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which of people's ratings belong to which question of the model. */
final class QuestionMatch {
    private QuestionMatch() {}

    /**
     * People's ratings by the model's questions, in the model's order.
     *
     * @param human by question key; an empty one where the ratings name no question
     * @param synthetic by question key
     * @param question the only one wanted; empty for all
     */
    static Map<String, List<HumanRating>> of(
            Map<String, List<HumanRating>> human, Map<String, List<SyntheticRating>> synthetic, String question)
            throws InvalidInput {
        if (synthetic.isEmpty()) {
            throw new InvalidInput("The model has rated nothing yet. Choose a run with rated answers.");
        }
        if (human.isEmpty()) {
            throw new InvalidInput("There are no ratings of people. Hand in at least one.");
        }
        if (!question.isBlank()) {
            return Map.of(wanted(synthetic, question), only(human, question));
        }
        Map<String, List<HumanRating>> matched = new LinkedHashMap<>();
        synthetic.keySet().stream()
                .filter(human::containsKey)
                .forEach(key -> matched.put(key, human.getOrDefault(key, List.of())));
        if (!matched.isEmpty()) {
            return matched;
        }
        if (human.size() == 1 && synthetic.size() == 1) {
            return Map.of(
                    synthetic.keySet().iterator().next(),
                    human.values().iterator().next());
        }
        throw new InvalidInput(
                human.containsKey("")
                        ? "The model answered " + Sides.some(names(synthetic))
                                + ". Say which of them people rated, with --question or a column “question”."
                        : "No question is on both sides. People rated "
                                + Sides.some(human.values().stream()
                                        .map(rows -> rows.getFirst().question())
                                        .toList())
                                + "; the model answered " + Sides.some(names(synthetic)) + ".");
    }

    private static String wanted(Map<String, List<SyntheticRating>> synthetic, String question) throws InvalidInput {
        String key = ValidationAnalysis.key(question);
        if (!synthetic.containsKey(key)) {
            throw new InvalidInput("The model has no ratings on “" + question + "”. It answered "
                    + Sides.some(names(synthetic)) + ".");
        }
        return key;
    }

    /** The ratings on this question, or those that name no question, or the one question there is. */
    private static List<HumanRating> only(Map<String, List<HumanRating>> human, String question) throws InvalidInput {
        List<HumanRating> own = human.get(ValidationAnalysis.key(question));
        List<HumanRating> unnamed = human.get("");
        if (own != null) {
            return own;
        }
        if (unnamed != null) {
            return unnamed;
        }
        if (human.size() == 1) {
            return human.values().iterator().next();
        }
        throw new InvalidInput("People did not rate “" + question + "”. They rated "
                + Sides.some(human.values().stream()
                        .map(rows -> rows.getFirst().question())
                        .toList())
                + ".");
    }

    private static List<String> names(Map<String, List<SyntheticRating>> synthetic) {
        return synthetic.values().stream()
                .map(rows -> rows.getFirst().question())
                .toList();
    }
}
