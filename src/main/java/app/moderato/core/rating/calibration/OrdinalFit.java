package app.moderato.core.rating.calibration;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * Fits an {@link OrdinalMap} by maximum likelihood, Fisher scoring with halved steps. The likelihood is concave (Pratt,
 * “Concavity of the Log Likelihood”, Journal of the American Statistical Association 76, 1981).
 *
 * <p>One more label in all, spread evenly over the points at the mean score, keeps points that no label has, and labels
 * that a score tells apart without a mistake, from infinite estimates.
 */
final class OrdinalFit {
    private static final int MOST_STEPS = 100;

    private final double[] scores;
    private final int[] points;
    private final double[] weights;
    private final int n;

    private OrdinalFit(double[] scores, double[] ratings, int n) {
        this.n = n;
        double middle = Arrays.stream(scores).average().orElseThrow();
        this.scores = Arrays.copyOf(scores, scores.length + n);
        this.points = new int[scores.length + n];
        this.weights = new double[scores.length + n];
        for (int i = 0; i < points.length; i++) {
            boolean label = i < ratings.length;
            this.scores[i] = label ? scores[i] : middle;
            points[i] = label ? (int) ratings[i] : i - ratings.length + 1;
            weights[i] = label ? 1 : 1.0 / n;
        }
    }

    /**
     * @param scores one per label, from models that did not see it
     * @param ratings 1..n
     */
    static OrdinalMap of(double[] scores, double[] ratings, int n) {
        OrdinalFit fit = new OrdinalFit(scores, ratings, n);
        double[] start = fit.start();
        double[] found = fit.climb(start);
        // scores that fall as labels rise have learned nothing; the labels' distribution is what is known
        double[] kept = found[n - 1] > 0 ? found : start;
        return OrdinalMap.of(kept[n - 1], Arrays.copyOf(kept, n - 1));
    }

    /** Thresholds of the labels' own distribution, and last the slope 0. */
    private double[] start() {
        double[] counts = new double[n];
        double total = 0;
        for (int i = 0; i < points.length; i++) {
            counts[points[i] - 1] += weights[i];
            total += weights[i];
        }
        double[] start = new double[n];
        double below = 0;
        for (int r = 0; r < n - 1; r++) {
            below += counts[r];
            start[r] = Math.log(below / (total - below));
        }
        return start;
    }

    private double[] climb(double[] start) {
        double[] now = start;
        double likelihood = likelihood(now);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] move = move(now);
            double share = 1;
            double[] next = moved(now, move, share);
            while (share > 1e-6 && !(likelihood(next) >= likelihood)) {
                share /= 2;
                next = moved(now, move, share);
            }
            double reached = likelihood(next);
            if (!(reached - likelihood > 1e-10)) {
                break;
            }
            now = next;
            likelihood = reached;
        }
        return now;
    }

    private static double[] moved(double[] from, double[] move, double share) {
        double[] to = new double[from.length];
        Arrays.setAll(to, i -> from[i] + share * move[i]);
        return to;
    }

    /** NaN where thresholds cross. */
    private double likelihood(double[] parameters) {
        double sum = 0;
        for (int i = 0; i < points.length; i++) {
            double mass =
                    cumulative(parameters, points[i], scores[i]) - cumulative(parameters, points[i] - 1, scores[i]);
            sum += weights[i] * Math.log(mass);
        }
        return sum;
    }

    /** @param r 0..n */
    private double cumulative(double[] parameters, int r, double score) {
        return r == 0 ? 0 : r == n ? 1 : OrdinalMap.logistic(parameters[r - 1] - parameters[n - 1] * score);
    }

    /** Information⁻¹ · gradient. */
    private double[] move(double[] parameters) {
        RealMatrix information = new Array2DRowRealMatrix(n, n);
        RealVector gradient = new ArrayRealVector(n);
        for (int i = 0; i < points.length; i++) {
            for (int r = 1; r <= n; r++) {
                RealVector slope = slope(parameters, r, scores[i]);
                double mass = cumulative(parameters, r, scores[i]) - cumulative(parameters, r - 1, scores[i]);
                double safe = Math.max(mass, 1e-12);
                information = information.add(slope.outerProduct(slope).scalarMultiply(weights[i] / safe));
                if (r == points[i]) {
                    gradient = gradient.add(slope.mapMultiply(weights[i] / safe));
                }
            }
        }
        for (int k = 0; k < n; k++) {
            information.addToEntry(k, k, 1e-9);
        }
        return new CholeskyDecomposition(information)
                .getSolver()
                .solve(gradient)
                .toArray();
    }

    /** How P(rating = r) moves with each parameter. */
    private RealVector slope(double[] parameters, int r, double score) {
        RealVector slope = new ArrayRealVector(n);
        double above = density(cumulative(parameters, r, score));
        double below = density(cumulative(parameters, r - 1, score));
        if (r < n) {
            slope.setEntry(r - 1, above);
        }
        if (r > 1) {
            slope.setEntry(r - 2, -below);
        }
        slope.setEntry(n - 1, -score * (above - below));
        return slope;
    }

    private static double density(double cumulative) {
        return cumulative * (1 - cumulative);
    }
}
