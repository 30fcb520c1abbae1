package app.moderato.core.analysis;

import app.moderato.core.llm.Embedder;
import app.moderato.core.llm.LlmException;
import app.moderato.core.rating.AnchorLab;
import app.moderato.core.rating.AnchorReport;
import app.moderato.core.study.Question;
import app.moderato.core.study.Scale;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.core.study.Study;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the Anchor Lab says of the scales a study names. */
public final class ScaleChecks {
    private ScaleChecks() {}

    /** By scale name; measured now, with the given embedder. */
    public static Map<String, ScaleCheck> of(Study study, ScaleLibrary scales, Embedder embedder) throws LlmException {
        Map<String, ScaleCheck> checks = new LinkedHashMap<>();
        for (Question question : study.guide().all().toList()) {
            if (question instanceof Question.Rating(var wording, Question.Measure.Named(String name))
                    && !checks.containsKey(name)) {
                Optional<Scale> scale = scales.find(name);
                if (scale.isPresent()) {
                    checks.put(name, check(AnchorLab.measure(scale.get(), embedder)));
                }
            }
        }
        return checks;
    }

    private static ScaleCheck check(AnchorReport report) {
        if (report.allPass()) {
            return ScaleCheck.PASSED;
        }
        boolean unmeasured =
                report.sets().stream().allMatch(set -> set.standing() == AnchorReport.Standing.UNMEASURED);
        return unmeasured ? ScaleCheck.UNMEASURED : report.nonePasses() ? ScaleCheck.FAILED_ALL : ScaleCheck.FAILED_SOME;
    }
}
