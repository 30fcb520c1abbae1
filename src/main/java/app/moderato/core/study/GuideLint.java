package app.moderato.core.study;

import java.util.ArrayList;
import java.util.List;

/**
 * What is worth a second look in a guide that can be run: each warning says why and how to word it better. Wording rules
 * know English only and are left out for other languages.
 */
public final class GuideLint {
    private static final QuestionId ALOUD = new QuestionId("aloud");

    private GuideLint() {}

    /** Of the guide and of the concepts, as a list of all problems shows it. */
    public static List<Problem> lint(Study study, ScaleLibrary scales) {
        List<Problem> warnings = new ArrayList<>();
        findings(study, scales).forEach(finding -> warnings.add(finding.problem()));
        ConceptLint.lint(study, warnings);
        return warnings;
    }

    /** Of the guide, question by question in the order asked. */
    public static List<GuideFinding> findings(Study study, ScaleLibrary scales) {
        List<GuideFinding> found = new ArrayList<>();
        boolean english = ConceptText.isEnglish(study.language());
        LogicLint logic = new LogicLint(study, scales);
        for (Asked asked : Asked.of(study.guide())) {
            Findings findings = new Findings(asked, "text", found);
            if (english) {
                asked.texts().forEach((key, text) -> WordingLint.lint(text, findings.at(key)));
            }
            AnswerLint.lint(study, scales, english, findings);
            logic.lint(findings.at("ask_if"));
        }
        return found;
    }

    /**
     * Of one open question as it is about to be asked aloud: leading, loaded, about two things, jargon, a number asked,
     * too long.
     *
     * @param language BCP 47; nothing is found in other languages than English
     */
    public static List<WordingFinding> ofQuestion(String text, String language) {
        if (!ConceptText.isEnglish(language) || text.isBlank()) {
            return List.of();
        }
        Question question = new Question.Open(new Question.Wording(ALOUD, text, null, 0, false));
        List<GuideFinding> found = new ArrayList<>();
        Findings findings = new Findings(new Asked(GuideSection.QUESTIONS, 0, question), "text", found);
        WordingLint.lint(text, findings);
        WordingLint.barrels(text, findings);
        return found.stream()
                .map(one -> new WordingFinding(one.kind(), one.passage(), one.why(), one.better()))
                .toList();
    }
}
