package app.moderato.core.analysis.stability;

import app.moderato.core.analysis.inference.Interval;
import java.util.List;

/**
 * How alike the ratings are when nothing but the seed changes: intraclass correlations of single measurements (McGraw and
 * Wong, “Forming inferences about some intraclass correlation coefficients”, Psychological Methods 1 (1996) 30–46). Targets
 * are a person's rating of a concept, measurements the seeds; worked out within each wording and model, then averaged over
 * these. Intervals are 95 % percentiles of a bootstrap over people, each with all of their concepts.
 *
 * @param oneWay ICC(1)
 * @param agreement ICC(A,1): a seed that is higher throughout counts against it
 * @param consistency ICC(C,1): such a seed does not
 * @param people with a whole target somewhere
 * @param seeds k
 * @param parts one for each wording and model in which two seeds were asked
 */
public record Reliability(
        Figure oneWay, Figure agreement, Figure consistency, int people, int seeds, List<Part> parts) {
    public Reliability {
        parts = List.copyOf(parts);
    }

    /** @param value −1/(k − 1)..1 */
    public record Figure(double value, Interval interval) {}

    /**
     * Within one wording and model.
     *
     * @param targets persons × concepts that every seed rated
     */
    public record Part(int wording, int model, int targets, double oneWay, double agreement, double consistency) {}
}
