package app.moderato.core.analysis;

import app.moderato.core.analysis.inference.Interval;
import app.moderato.core.study.QuestionId;
import java.util.List;
import java.util.Map;

/**
 * A run's numbers.
 *
 * @param summaries by question in guide order, then by concept in study order
 * @param noiseFloors of the mean, per rating question that has one, in scale points
 * @param frequencies of choices, per choice question and concept in study order
 * @param verdict on the run as a whole
 * @param grounds that it stands on
 */
public record RunResults(
        List<LikertSummary> summaries,
        Map<QuestionId, Double> noiseFloors,
        List<Frequencies> frequencies,
        Verdict verdict,
        Grounds grounds) {
    public RunResults {
        summaries = List.copyOf(summaries);
        frequencies = List.copyOf(frequencies);
        noiseFloors = Map.copyOf(noiseFloors);
    }

    /**
     * @param concept the concept's id, empty for questions before and after
     * @param n personas with an answer
     * @param shares option to weighted share 0..1 in the guide's order; of a multiple question they may add up to more
     *     than 1; of a number or price question they are empty
     * @param median of a number or price question, NaN for others
     * @param intervals option to the 95 % interval of its share, by the Dirichlet posterior under the prior of Jeffreys;
     *     empty where weights or several answers of a persona make counts that are no whole numbers
     */
    public record Frequencies(
            String concept,
            QuestionId question,
            int n,
            Map<String, Double> shares,
            double median,
            Map<String, Interval> intervals) {
        public Frequencies(String concept, QuestionId question, int n, Map<String, Double> shares, double median) {
            this(concept, question, n, shares, median, Map.of());
        }
    }
}
