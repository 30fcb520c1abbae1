package app.moderato.core.analysis;

import app.moderato.core.analysis.Comparison.Selection;
import app.moderato.core.interview.RatingDesk;
import app.moderato.core.interview.RunContents;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The concepts' means on one question, as shown.
 *
 * @param lowest number of the lowest point, 0 or 1
 * @param highest number of the highest point
 * @param means concept's id to mean in study order; without concepts that fewer than {@link Respondents#LEAST} people
 *     rated
 */
public record ConceptMeans(QuestionId question, int lowest, int highest, Map<String, Double> means) {
    public ConceptMeans {
        means = Collections.unmodifiableMap(new LinkedHashMap<>(means));
    }

    /** Of all questions that are rated for each concept, in guide order; one without a mean is left out. */
    public static List<ConceptMeans> of(Study study, RunContents contents, Respondents base, boolean weighted) {
        List<ConceptMeans> all = new ArrayList<>();
        for (Question question : study.guide().questions()) {
            RatingTable table = ConceptComparison.table(
                    study, contents, new Selection(question.id(), base, weighted, Statistic.MEAN));
            of(question.id(), table).ifPresent(all::add);
        }
        return all;
    }

    private static Optional<ConceptMeans> of(QuestionId question, RatingTable table) {
        Map<String, Double> means = new LinkedHashMap<>();
        int lowest = 1;
        int points = 0;
        for (int column = 0; column < table.concepts().size(); column++) {
            if (table.n(column) >= Respondents.LEAST) {
                PersonaAnswers answers = table.concepts().get(column);
                lowest = answers.method().equals(RatingDesk.STATED) ? 0 : 1;
                points = table.survey(column).points();
                means.put(answers.concept(), table.survey(column).mean() - 1 + lowest);
            }
        }
        return means.isEmpty()
                ? Optional.empty()
                : Optional.of(new ConceptMeans(question, lowest, points - 1 + lowest, means));
    }

    /** Whether no concept has a higher mean. */
    public boolean best(String concept) {
        Double own = means.get(concept);
        return own != null && means.values().stream().allMatch(other -> own >= other);
    }
}
