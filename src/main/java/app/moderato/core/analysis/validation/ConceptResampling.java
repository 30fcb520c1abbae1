package app.moderato.core.analysis.validation;

import app.moderato.core.analysis.inference.Interval;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.hipparchus.stat.descriptive.rank.Percentile;

/** The interval of an attainment: concepts are the sample, the splits stay the same. */
final class ConceptResampling {
    static final int TIMES = 1_000;
    static final int LEAST_CONCEPTS = 5;
    static final double LEAST_CEILING = 0.2;

    private ConceptResampling() {}

    /**
     * The 95 % percentile interval of {@code Σ R_xy / Σ R_xx} over {@value #TIMES} draws of as many concepts with putting
     * back. Draws of concepts that do not differ have no correlation and are left out.
     *
     * @param ceiling R_xx of all concepts
     */
    static Optional<Interval> interval(Halves halves, double ceiling, long seed) {
        int concepts = halves.concepts();
        if (concepts < LEAST_CONCEPTS || !(ceiling > LEAST_CEILING)) {
            return Optional.empty();
        }
        double[] attainments = Arrays.stream(SplitCorrelations.of(halves, draws(concepts, seed)))
                .mapToDouble(SplitCorrelations.Means::attainment)
                .filter(Double::isFinite)
                .toArray();
        if (attainments.length == 0) {
            return Optional.empty();
        }
        Percentile percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
        percentile.setData(attainments);
        return Optional.of(new Interval(percentile.evaluate(2.5), percentile.evaluate(97.5)));
    }

    private static int[][] draws(int concepts, long seed) {
        Random random = new Random(seed);
        int[][] times = new int[TIMES][concepts];
        for (int[] draw : times) {
            for (int i = 0; i < concepts; i++) {
                draw[random.nextInt(concepts)]++;
            }
        }
        return times;
    }
}
