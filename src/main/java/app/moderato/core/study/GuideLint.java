package app.moderato.core.study;

import java.util.ArrayList;
import java.util.List;

/**
 * What is worth a second look in a guide that can be run: each warning says why and how to word it better. Wording rules
 * know English only and are left out for other languages.
 */
public final class GuideLint {
    private GuideLint() {}

    public static List<Problem> lint(Study study, ScaleLibrary scales) {
        List<Problem> warnings = new ArrayList<>();
        boolean english = ConceptText.isEnglish(study.language());
        for (Asked asked : Asked.of(study.guide())) {
            if (english) {
                WordingLint.lint(asked, warnings);
            }
            AnswerLint.lint(asked, study, scales, english, warnings);
        }
        ConceptLint.lint(study, warnings);
        return warnings;
    }
}
