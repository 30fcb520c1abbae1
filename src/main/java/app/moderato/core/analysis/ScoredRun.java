package app.moderato.core.analysis;

import app.moderato.core.interview.Fieldwork;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.Scoring;
import app.moderato.core.interview.ScoringCells;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.RatingMethod;
import app.moderato.core.study.Study;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A run under one of its scorings, with its figures on the questions that are rated from words.
 *
 * @param scoring null for the run's own
 * @param contents with this scoring's ratings
 * @param summaries by question in guide order, then by concept in study order
 */
public record ScoredRun(@Nullable Scoring scoring, RunContents contents, List<LikertSummary> summaries) {
    /** What the run's own scoring is called in tables. */
    public static final String OWN = "own";

    public ScoredRun {
        summaries = List.copyOf(summaries);
    }

    /** The run's own scoring, then the others in the order in which they were made. */
    public static List<ScoredRun> all(Study study, RunContents contents, List<ScoringCells> scorings) {
        List<ScoredRun> all = new ArrayList<>();
        all.add(of(study, null, contents));
        scorings.forEach(one -> all.add(of(study, one.scoring(), one.in(contents))));
        return all;
    }

    private static ScoredRun of(Study study, @Nullable Scoring scoring, RunContents contents) {
        return new ScoredRun(
                scoring,
                contents,
                RunAnalysis.summaries(study, contents).stream()
                        .filter(summary -> study.guide()
                                .find(summary.question())
                                .filter(Question.Rating.class::isInstance)
                                .isPresent())
                        .toList());
    }

    public String name() {
        return scoring == null ? OWN : scoring.name();
    }

    public RatingMethod method() {
        return scoring == null ? RatingMethod.SSR : scoring.method();
    }

    /** Whether its numbers were named by no model, whoever gave the answers. */
    public boolean rehearsed() {
        return scoring != null
                && Fieldwork.rehearsal().provider().equals(scoring.stamp().get("provider"));
    }

    /** One question's summaries by concept. */
    public Map<String, LikertSummary> of(QuestionId question) {
        return summaries.stream()
                .filter(summary -> summary.question().equals(question))
                .collect(Collectors.toMap(LikertSummary::concept, one -> one, (a, b) -> a, LinkedHashMap::new));
    }

    /**
     * What stands in the verdict's way of the scales: where no anchors are compared, a named scale cannot be a bad one.
     *
     * @param checks by scale name, as measured
     */
    public Map<String, ScaleCheck> checks(Map<String, ScaleCheck> checks) {
        if (!method().asks()) {
            return checks;
        }
        Map<String, ScaleCheck> passed = new LinkedHashMap<>(checks);
        passed.replaceAll((name, check) -> ScaleCheck.PASSED);
        return passed;
    }
}
