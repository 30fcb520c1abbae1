package app.moderato.core.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is offered as an answer: no way out, two things in one, unbalanced sides, ranges; anchors of another language. */
final class AnswerLint {
    private static final Pattern WAY_OUT = Pattern.compile(
            "(?iU)\\b(none|neither|nothing|nobody|never|other|else|no|not|don['’]t|any|all|rarely|less often|unsure)\\b");
    /** What stands beside the answers proper. */
    private static final Pattern ASIDE = Pattern.compile(
            "(?iU)none\\b.*|nothing\\b.*|other\\b.*|(?:I )?don['’]t know|not sure|unsure|prefer not to say|no opinion|never");

    private AnswerLint() {}

    static void lint(Study study, ScaleLibrary scales, boolean english, Findings findings) {
        switch (findings.asked().question()) {
            case Question.Choice(var same, var options) when english -> options(options, findings.at("options"));
            case Question.Multiple(var same, var options) when english -> options(options, findings.at("options"));
            case Question.Ranking(var same, var options)
            when english -> BarrelLint.answers("option", options.texts(), findings.at("options"));
            case Question.Rating(var same, Question.Measure.Custom(int points, List<String> labels))
            when english -> {
                BarrelLint.answers("label", labels, findings.at("labels"));
                BalanceLint.lint(labels, labels, findings.at("labels"));
            }
            case Question.Rating(var same, Question.Measure.Named(String scale)) ->
                scales.find(scale)
                        .filter(found -> !base(found.language()).equals(base(study.language())))
                        .ifPresent(
                                found -> findings.at("scale")
                                        .add(
                                                GuideFinding.Kind.LANGUAGE,
                                                "The study’s language is “" + study.language()
                                                        + "”, but the anchors of “" + scale
                                                        + "” are in “" + found.language()
                                                        + "”. Ratings across languages are less exact; use a scale in the study’s language."));
            default -> {}
        }
    }

    private static void options(Question.Options options, Findings findings) {
        if (options.concepts()) {
            return;
        }
        List<String> texts = options.texts();
        List<String> answers = texts.stream()
                .filter(text -> !ASIDE.matcher(text.strip()).matches())
                .toList();
        wayOut(texts, answers, findings);
        BarrelLint.answers("option", texts, findings);
        BalanceLint.lint(texts, answers, findings);
        RangeLint.lint(texts, answers, findings);
    }

    private static void wayOut(List<String> texts, List<String> answers, Findings findings) {
        boolean open = findings.asked().question().wording().dontKnow()
                || texts.stream().anyMatch(text -> WAY_OUT.matcher(text).find())
                || Sides.of(answers).isPresent()
                || RangeLint.coverAll(answers);
        if (!open) {
            List<String> more = new ArrayList<>(texts);
            more.add("None of these");
            findings.add(
                    GuideFinding.Kind.NO_WAY_OUT,
                    null,
                    "Whom none of the options suits must name one all the same. Add “None of these”, or dont_know: true.",
                    new Better.Answers(more));
        }
    }

    private static String base(String language) {
        return language.toLowerCase(Locale.ROOT).split("-", -1)[0];
    }
}
