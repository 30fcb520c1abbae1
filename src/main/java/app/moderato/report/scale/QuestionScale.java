package app.moderato.report.scale;

import app.moderato.core.study.Question;
import app.moderato.core.study.Scale;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.core.study.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The points of a rating question.
 *
 * @param name of the scale, for people
 * @param labels lowest point first; the number where a point has no label
 * @param lowest number of the lowest point: 0 for nps, 1 otherwise
 */
public record QuestionScale(String name, List<String> labels, int lowest) {
    private static final Map<String, String> OVER_ALL =
            Map.of("concept.name", "the concept", "concept.price", "its price", "concept.text", "its description");

    public QuestionScale {
        labels = List.copyOf(labels);
    }

    /** Empty for questions that are not rated, and for a scale the library does not know. */
    public static Optional<QuestionScale> of(Question question, ScaleLibrary scales) {
        return switch (question) {
            case Question.Rating rating ->
                switch (rating.measure()) {
                    case Question.Measure.Named named ->
                        scales.find(named.scale()).map(QuestionScale::of);
                    case Question.Measure.Custom custom ->
                        Optional.of(new QuestionScale("own scale", custom.labels(), 1));
                };
            case Question.Nps _ -> Optional.of(new QuestionScale("nps", numbers(0, 11), 0));
            default -> Optional.empty();
        };
    }

    /** A scale known only by the length of its pmfs. */
    public static QuestionScale ofPoints(int points) {
        return new QuestionScale("scale", numbers(1, points), 1);
    }

    private static QuestionScale of(Scale scale) {
        return new QuestionScale(scale.id(), scale.labels(), 1);
    }

    private static List<String> numbers(int lowest, int points) {
        return IntStream.range(lowest, lowest + points)
                .mapToObj(String::valueOf)
                .toList();
    }

    /** A question's text as it reads over all concepts and personas: “the concept” for its name, and so on. */
    public static String wording(Question question) {
        return Template.fill(question.wording().text(), name -> Optional.of(OVER_ALL.getOrDefault(name, "…")))
                .strip();
    }
}
