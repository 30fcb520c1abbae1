package app.moderato.core.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What cannot be filled in the texts of the guide, as far as it shows without the panel. */
final class PlaceholderCheck {
    private static final String FORMS = "Placeholders are {{concept.name}}, {{concept.text}}, {{concept.price}},"
            + " {{concept.ATTRIBUTE}}, {{persona.ATTRIBUTE}} and {{answer.QUESTION}}.";

    private final Study study;
    private final Doubt doubt;
    private final List<Asked> all;

    private PlaceholderCheck(Study study, Doubt doubt) {
        this.study = study;
        this.doubt = doubt;
        this.all = Asked.of(study.guide());
    }

    static void check(Study study, Doubt doubt, List<Problem> problems) {
        PlaceholderCheck check = new PlaceholderCheck(study, doubt);
        for (Asked asked : check.all) {
            asked.texts().forEach((key, text) -> check.text(asked, key, text, problems));
            offered(asked.question()).stream()
                    .flatMap(option -> Template.placeholders(option).stream())
                    .findFirst()
                    .ifPresent(name -> problems.add(Problem.error(
                            asked.pointer(""),
                            "{{" + name + "}} stands in an option or label of “" + asked.id()
                                    + "”. Placeholders are filled in the texts of questions only: write it out.")));
        }
    }

    private void text(Asked asked, String key, String text, List<Problem> problems) {
        if (Template.hasStrayBraces(text)) {
            problems.add(Problem.error(
                    asked.pointer(key),
                    "A placeholder is not opened and closed properly here. Write it like {{concept.name}}."));
        }
        Template.placeholders(text).stream()
                .distinct()
                .flatMap(name -> sentence(asked, name).stream())
                .forEach(sentence -> problems.add(Problem.error(asked.pointer(key), sentence)));
    }

    private static List<String> offered(Question question) {
        return switch (question) {
            case Question.Choice(var same, var options) -> options.texts();
            case Question.Multiple(var same, var options) -> options.texts();
            case Question.Ranking(var same, var options) -> options.texts();
            case Question.Rating(var same, Question.Measure.Custom(int points, List<String> labels)) -> labels;
            case Question.Rating rating -> List.of();
            case Question.Open open -> List.of();
            case Question.NumberQuestion number -> List.of();
            case Question.PriceQuestion price -> List.of();
            case Question.Nps nps -> List.of();
        };
    }

    private Optional<String> sentence(Asked asked, String name) {
        int dot = name.indexOf('.');
        String field = name.substring(dot + 1);
        String kind = dot < 0 || field.isBlank() ? "" : name.substring(0, dot);
        return switch (kind) {
            case "concept" -> concept(asked, name, field);
            case "answer" -> answer(asked, name, field);
            case "persona" -> Optional.empty();
            default ->
                Optional.of("Nothing can fill {{" + name + "}}."
                        + Nearest.of(name, known())
                                .or(() -> sameField(name))
                                .map(near -> " Did you mean {{" + near + "}}?")
                                .orElse(" " + FORMS));
        };
    }

    private Optional<String> concept(Asked asked, String name, String field) {
        if (asked.section() != GuideSection.QUESTIONS) {
            return Optional.of("{{" + name + "}} can be filled only in “questions”, which are asked for each concept;"
                    + " this question is not about one concept.");
        }
        if (doubt.concepts()) {
            return Optional.empty();
        }
        Predicate<Concept> has = switch (field) {
            case "name" -> concept -> !concept.name().isBlank();
            case "text" -> concept -> !concept.text().isBlank();
            case "price" -> concept -> concept.price() != null;
            default -> concept -> concept.attributes().containsKey(field);
        };
        List<String> lacking = study.concepts().stream()
                .filter(has.negate())
                .map(concept -> concept.id().value())
                .toList();
        if (lacking.isEmpty()) {
            return Optional.empty();
        }
        if (lacking.size() == study.concepts().size()) {
            return Optional.of("No concept has “" + field + "” to fill {{" + name + "}}."
                    + Nearest.of(name, known())
                            .map(near -> " Did you mean {{" + near + "}}?")
                            .orElse(""));
        }
        return Optional.of("{{" + name + "}} cannot be filled for every concept: “" + field + "” is missing in "
                + String.join(", ", lacking) + ".");
    }

    private Optional<String> answer(Asked asked, String name, String field) {
        Optional<Asked> found =
                all.stream().filter(other -> other.id().value().equals(field)).findFirst();
        if (found.isEmpty()) {
            List<String> ids = all.stream().map(other -> other.id().value()).toList();
            return doubt.guide()
                    ? Optional.empty()
                    : Optional.of("{{" + name + "}} names a question that is not in the guide."
                            + Nearest.of(field, ids)
                                    .map(near -> " Did you mean {{answer." + near + "}}?")
                                    .orElse(""));
        }
        return switch (asked.reach(found.get())) {
            case IN_REACH -> Optional.empty();
            case ITSELF -> Optional.of("{{" + name + "}} is the answer to this very question. Name an earlier one.");
            case LATER ->
                Optional.of("{{" + name + "}} is not known yet here: “" + field
                        + "” is asked later. Move that question up.");
            case SEVERAL ->
                Optional.of("“" + field + "” is asked for each concept, so {{" + name + "}} cannot tell which"
                        + " of its answers is meant. Use a question of “before” or “after”.");
        };
    }

    private List<String> known() {
        List<String> known = new ArrayList<>(List.of("concept.name", "concept.text", "concept.price"));
        study.concepts().forEach(concept -> concept.attributes().keySet().forEach(key -> known.add("concept." + key)));
        all.forEach(asked -> known.add("answer." + asked.id()));
        return known;
    }

    /** For {@code {{price}}}: the placeholder that ends so. */
    private Optional<String> sameField(String name) {
        return known().stream().filter(full -> full.endsWith("." + name)).findFirst();
    }
}
