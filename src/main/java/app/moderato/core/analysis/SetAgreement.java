package app.moderato.core.analysis;

import app.moderato.core.rating.Pmf;
import app.moderato.core.rating.SsrScorer;
import java.util.List;
import java.util.OptionalDouble;
import org.hipparchus.stat.correlation.PearsonsCorrelation;

/**
 * How far the reference sets of a scale agree on the same answers: each set rates every answer by itself, and the Pearson
 * correlations of the sets' means over the answers are averaged over all pairs of sets. 1 where the sets order the answers
 * alike; about 0 where what one set hears the others do not, as with answers that do not differ or a scale they do not
 * speak to. Averaging the sets cannot give them what none of them hears.
 */
public final class SetAgreement {
    /** With fewer answers a correlation says nothing. */
    static final int LEAST_ANSWERS = 10;

    private SetAgreement() {}

    /**
     * @param answers embeddings by the scorer's embedder
     * @return −1..1; empty with one set, too few answers, or where fewer than two sets vary
     */
    public static OptionalDouble of(SsrScorer scorer, List<float[]> answers) {
        if (answers.size() < LEAST_ANSWERS) {
            return OptionalDouble.empty();
        }
        double[][] means = answers.stream()
                .map(answer ->
                        scorer.perSet(answer).stream().mapToDouble(Pmf::mean).toArray())
                .toArray(double[][]::new);
        return of(means);
    }

    /** @param means per answer the mean by each set */
    static OptionalDouble of(double[][] means) {
        int sets = means[0].length;
        double sum = 0;
        int pairs = 0;
        for (int one = 0; one < sets; one++) {
            for (int other = one + 1; other < sets; other++) {
                double r = new PearsonsCorrelation().correlation(column(means, one), column(means, other));
                if (!Double.isNaN(r)) {
                    sum += r;
                    pairs++;
                }
            }
        }
        return pairs == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / pairs);
    }

    private static double[] column(double[][] means, int set) {
        double[] column = new double[means.length];
        for (int i = 0; i < column.length; i++) {
            column[i] = means[i][set];
        }
        return column;
    }
}
