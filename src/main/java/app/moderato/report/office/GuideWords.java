package app.moderato.report.office;

import app.moderato.core.study.Concept;
import app.moderato.core.study.ConditionText;
import app.moderato.core.study.Guide;
import app.moderato.core.study.Question;
import app.moderato.core.study.Scale;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.core.study.Study;
import app.moderato.core.study.Template;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a question is, in the words of somebody who reads the guide on paper. */
final class GuideWords {
    private final Study study;
    private final ScaleLibrary scales;

    GuideWords(Study study, ScaleLibrary scales) {
        this.study = study;
        this.scales = scales;
    }

    /** The text with what fills its placeholders named in brackets. */
    String text(String template) {
        return Template.fill(template.strip(), name -> Optional.of("[" + named(name) + "]"));
    }

    private String named(String placeholder) {
        String[] parts = placeholder.split("\\.", 2);
        String field = parts.length < 2 ? placeholder : parts[1].replace('_', ' ');
        return switch (parts[0]) {
            case "concept" -> field.equals("name") ? "name of the concept" : field + " of the concept";
            case "persona" -> field + " of the person";
            case "answer" -> "answer to " + number(parts.length < 2 ? "" : parts[1]);
            default -> field;
        };
    }

    private String number(String id) {
        List<String> ids =
                study.guide().all().map(question -> question.id().value()).toList();
        return ids.contains(id) ? "Q" + (ids.indexOf(id) + 1) : id;
    }

    /** Such as “Rating on 5 points (purchase-intent), answered in words”. */
    String type(Question question) {
        return switch (question) {
            case Question.Rating(var same, Question.Measure.Named(String scale)) ->
                "Rating"
                        + scales.find(scale)
                                .map(found -> " on " + found.points() + " points")
                                .orElse("") + " (" + scale + "), read from an answer in words";
            case Question.Rating(var same, Question.Measure.Custom(int points, var labels)) ->
                "Rating on " + points + " points of the study’s own, read from an answer in words";
            case Question.Open open -> "Open question";
            case Question.Choice(var same, var options) -> "One of these" + order(options);
            case Question.Multiple(var same, var options) -> "Any of these" + order(options);
            case Question.Ranking(var same, var options) -> "All of these, the best first" + order(options);
            case Question.NumberQuestion number -> "A number";
            case Question.PriceQuestion price -> "An amount of money";
            case Question.Nps nps -> "A number from 0 (not at all likely) to 10 (extremely likely)";
        };
    }

    private static String order(Question.Options options) {
        return options.shuffle() ? ", in another order for each person" : "";
    }

    /** Labels of a scale with their points, or options with a mark; empty for other questions. */
    List<String> answers(Question question) {
        return switch (question) {
            case Question.Rating(var same, Question.Measure.Named(String scale)) ->
                scales.find(scale).map(Scale::labels).map(GuideWords::numbered).orElse(List.of());
            case Question.Rating(var same, Question.Measure.Custom(int points, List<String> labels)) ->
                numbered(labels);
            case Question.Choice(var same, var options) -> offered(options);
            case Question.Multiple(var same, var options) -> offered(options);
            case Question.Ranking(var same, var options) -> offered(options);
            case Question.Open open -> List.of();
            case Question.NumberQuestion number -> List.of();
            case Question.PriceQuestion price -> List.of();
            case Question.Nps nps -> List.of();
        };
    }

    private static List<String> numbered(List<String> labels) {
        return IntStream.range(0, labels.size())
                .mapToObj(point -> (point + 1) + "  " + labels.get(point))
                .toList();
    }

    private List<String> offered(Question.Options options) {
        List<String> texts = options.concepts()
                ? study.concepts().stream().map(Concept::name).toList()
                : options.texts();
        return texts.stream().map(text -> Block.Item.dashed(text).text()).toList();
    }

    /** When it is asked and what may follow, a sentence each. */
    List<String> rules(Question question, List<String> probes) {
        Question.Wording wording = question.wording();
        Guide guide = study.guide();
        return List.of(
                        Optional.ofNullable(wording.askIf())
                                .map(condition -> "Asked only if " + ConditionText.of(condition, guide) + "."),
                        Optional.of(probes)
                                .filter(some -> !some.isEmpty())
                                .map(some -> "Where the answer is short or vague, "
                                        + (some.size() == 1
                                                ? "one follow-up: "
                                                : "at most " + some.size() + " follow-ups: ")
                                        + "“"
                                        + String.join(
                                                "” “",
                                                some.stream().map(this::text).toList()) + "”"),
                        Optional.of("“Don’t know” is taken as an answer.").filter(text -> wording.dontKnow()))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }
}
