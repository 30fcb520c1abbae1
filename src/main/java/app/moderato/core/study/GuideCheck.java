package app.moderato.core.study;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What is wrong with single questions and with how many concepts are shown. */
final class GuideCheck {
    private static final int MOST_PROBES = 5;

    private GuideCheck() {}

    static void check(Study study, ScaleLibrary scales, Doubt doubt, List<Problem> problems) {
        Guide guide = study.guide();
        if (guide.questions().isEmpty() && !doubt.guide()) {
            problems.add(Problem.error("/guide/questions", "The guide asks nothing about a concept. Add a question."));
        }
        if (guide.exposure() instanceof Exposure.Subset(int size)
                && !doubt.concepts()
                && (size < 1 || size > study.concepts().size())) {
            problems.add(Problem.error(
                    "/guide/exposure",
                    "Each persona is to see " + size + " concepts, but the study has "
                            + study.concepts().size() + "."));
        }
        Set<QuestionId> seen = new HashSet<>();
        for (Asked asked : Asked.of(guide)) {
            if (!seen.add(asked.id())) {
                problems.add(Problem.error(
                        asked.pointer("id"), "Two questions have the id “" + asked.id() + "”. Give each its own."));
            }
            question(asked, study, scales, doubt, problems);
        }
    }

    private static void question(Asked asked, Study study, ScaleLibrary scales, Doubt doubt, List<Problem> problems) {
        Question.Wording wording = asked.question().wording();
        if (wording.text().isBlank()) {
            problems.add(Problem.error(asked.pointer("text"), "The question “" + asked.id() + "” has no text."));
        }
        if (wording.probes() < 0 || wording.probes() > MOST_PROBES) {
            problems.add(Problem.error(
                    asked.pointer("probes"), "A question has 0 to 5 probes, not " + wording.probes() + "."));
        }
        if (wording.probe() != null && wording.probes() == 0) {
            problems.add(Problem.error(
                    asked.pointer("probes"),
                    "The probe of “" + asked.id() + "” is never asked, as its probes are 0. Set probes to 1 or more."));
        }
        switch (asked.question()) {
            case Question.Rating(var same, var measure) -> measure(asked, measure, scales, problems);
            case Question.Choice(var same, var options) -> options(asked, options, study, doubt, problems);
            case Question.Multiple(var same, var options) -> options(asked, options, study, doubt, problems);
            case Question.Ranking(var same, var options) -> options(asked, options, study, doubt, problems);
            case Question.Open open -> {}
            case Question.NumberQuestion number -> {}
            case Question.PriceQuestion price -> {}
            case Question.Nps nps -> {}
        }
    }

    private static void measure(Asked asked, Question.Measure measure, ScaleLibrary scales, List<Problem> problems) {
        switch (measure) {
            case Question.Measure.Named(String scale) ->
                unknownScale(scale, scales)
                        .ifPresent(sentence -> problems.add(Problem.error(asked.pointer("scale"), sentence)));
            case Question.Measure.Custom(int points, List<String> labels) -> {
                if (points < 2 || points > 11) {
                    problems.add(
                            Problem.error(asked.pointer("points"), "A rating has 2 to 11 points, not " + points + "."));
                }
                if (labels.size() != points) {
                    problems.add(Problem.error(
                            asked.pointer("labels"),
                            "The rating has " + points + " points but " + labels.size()
                                    + " labels. Write one label per point, lowest first."));
                }
                distinct(asked, "labels", "label", labels, problems);
            }
        }
    }

    static Optional<String> unknownScale(String name, ScaleLibrary scales) {
        if (scales.find(name).isPresent()) {
            return Optional.empty();
        }
        String hint = Nearest.hint(name, scales.names());
        return Optional.of("There is no scale “" + name + "”."
                + (hint.isEmpty() ? " Scales: " + String.join(", ", scales.names()) + "." : hint));
    }

    private static void options(
            Asked asked, Question.Options options, Study study, Doubt doubt, List<Problem> problems) {
        if (options.concepts()) {
            if (doubt.concepts()) {
                return;
            }
            if (study.concepts().size() < 2) {
                problems.add(Problem.error(
                        asked.pointer("options"),
                        "“options: concepts” offers the study’s concepts, and there are fewer than two."));
            }
            distinct(
                    asked,
                    "options",
                    "concept name",
                    study.concepts().stream().map(Concept::name).toList(),
                    problems);
            return;
        }
        if (options.texts().size() < 2) {
            problems.add(Problem.error(
                    asked.pointer("options"), "The question “" + asked.id() + "” needs at least two options."));
        }
        distinct(asked, "options", "option", options.texts(), problems);
    }

    private static void distinct(Asked asked, String key, String noun, List<String> texts, List<Problem> problems) {
        Set<String> seen = new HashSet<>();
        for (String text : texts) {
            if (text.isBlank()) {
                problems.add(Problem.error(asked.pointer(key), "One " + noun + " of “" + asked.id() + "” is empty."));
            } else if (!seen.add(text.strip().toLowerCase(Locale.ROOT))) {
                problems.add(Problem.error(
                        asked.pointer(key),
                        "The " + noun + " “" + text + "” stands twice in “" + asked.id()
                                + "”. Answers could not be told apart."));
            }
        }
    }
}
