package app.moderato.core.study;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Answers that have no way out, scales of another language, comparisons that hardly ever hold. */
final class AnswerLint {
    private static final Pattern WAY_OUT =
            Pattern.compile("(?iU)\\b(none|neither|nothing|nobody|never|other|else|no|not|don['’]t|any|all)\\b");

    private AnswerLint() {}

    static void lint(Asked asked, Study study, ScaleLibrary scales, boolean english, List<Problem> warnings) {
        Question.Wording wording = asked.question().wording();
        switch (asked.question()) {
            case Question.Choice(var same, var options) when english -> wayOut(asked, options, warnings);
            case Question.Multiple(var same, var options) when english -> wayOut(asked, options, warnings);
            case Question.Rating(var same, Question.Measure.Named(String scale)) ->
                scales.find(scale)
                        .filter(found -> !base(found.language()).equals(base(study.language())))
                        .ifPresent(
                                found -> warnings.add(
                                        Problem.warning(
                                                asked.pointer("scale"),
                                                "The study’s language is “" + study.language()
                                                        + "”, but the anchors of “" + scale
                                                        + "” are in “" + found.language()
                                                        + "”. Ratings across languages are less exact; use a scale in the study’s language.")));
            default -> {}
        }
        if (wording.askIf() != null) {
            LogicCheck.comparisons(wording.askIf())
                    .filter(comparison -> isMeanHitExactly(comparison, study.guide()))
                    .findFirst()
                    .ifPresent(comparison -> warnings.add(Problem.warning(
                            asked.pointer("ask_if"),
                            "“" + comparison.question() + "” is rated with a mean such as 3.72, which is hardly ever"
                                    + " exactly " + comparison.value() + ". Compare with >= or <=.")));
        }
        Template.placeholders(wording.text()).stream()
                .filter(name -> name.startsWith("answer."))
                .map(name -> name.substring("answer.".length()))
                .filter(name -> maySkip(name, wording, study.guide()))
                .findFirst()
                .ifPresent(name -> warnings.add(Problem.warning(
                        asked.pointer("text"),
                        "{{answer." + name + "}} has nothing to show where “" + name
                                + "” is skipped by its own “ask_if”. Give this question the same “ask_if”.")));
    }

    private static void wayOut(Asked asked, Question.Options options, List<Problem> warnings) {
        boolean open = asked.question().wording().dontKnow()
                || options.concepts()
                || options.texts().stream()
                        .anyMatch(text -> WAY_OUT.matcher(text).find());
        if (!open) {
            warnings.add(
                    Problem.warning(
                            asked.pointer("options"),
                            "Whom none of the options suits must name one all the same. Add “None of these”, or dont_know: true."));
        }
    }

    private static boolean isMeanHitExactly(Condition.Comparison comparison, Guide guide) {
        boolean exact = comparison.operator() == Condition.Operator.EQUAL
                || comparison.operator() == Condition.Operator.NOT_EQUAL;
        return exact && guide.find(comparison.question()).orElse(null) instanceof Question.Rating;
    }

    private static boolean maySkip(String name, Question.Wording asker, Guide guide) {
        Optional<Condition> skips = guide.all()
                .filter(question -> question.id().value().equals(name))
                .findFirst()
                .map(Question::wording)
                .flatMap(wording -> Optional.ofNullable(wording.askIf()));
        return skips.isPresent() && !skips.get().equals(asker.askIf());
    }

    private static String base(String language) {
        return language.toLowerCase(Locale.ROOT).split("-", -1)[0];
    }
}
