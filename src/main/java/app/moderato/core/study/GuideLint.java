package app.moderato.core.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is worth a second look in a guide that can be run: each warning says why and how to word it better. Wording rules
 * know English only and are left out for other languages.
 */
public final class GuideLint {
    private GuideLint() {}

    public static List<Problem> lint(Study study, ScaleLibrary scales) {
        List<Problem> warnings = new ArrayList<>();
        boolean english = study.language().toLowerCase(Locale.ROOT).matches("en(-.*)?");
        for (Asked asked : Asked.of(study.guide())) {
            if (english) {
                WordingLint.lint(asked, warnings);
            }
            AnswerLint.lint(asked, study, scales, english, warnings);
        }
        ConceptLint.lint(study.concepts(), warnings);
        return warnings;
    }
}
