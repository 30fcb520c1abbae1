package app.moderato.core.analysis.ordinal;

import java.util.Arrays;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * ln L(θ, β) = Σ mass·ln(F(θⱼ − x′β) − F(θⱼ₋₁ − x′β)) with its first and second derivatives. P. McCullagh, “Regression models
 * for ordinal data”, J. R. Stat. Soc. B 42 (1980) 109–142. Estimates are the thresholds θ, rising, then β.
 */
final class Likelihood {
    /** Observations may go against a direction by this share of its length: a step that is all but settled. */
    static final double ROUNDING = 1e-3;
    /** A way on which the rest has moved, too. */
    static final double ROUGHLY = 0.15;

    private final Link link;
    private final double[][] rows;
    private final double[][] masses;
    private final int thresholds;
    private final int size;

    /**
     * @param rows one per person
     * @param masses per person the weight on each point; each point has some
     */
    Likelihood(Link link, double[][] rows, double[][] masses) {
        this.link = link;
        this.rows = rows;
        this.masses = masses;
        thresholds = masses[0].length - 1;
        size = thresholds + rows[0].length;
    }

    /** Thresholds as the ratings fall if no covariate matters. */
    double[] start() {
        double[] estimates = new double[size];
        double[] totals = new double[thresholds + 1];
        for (double[] mass : masses) {
            for (int point = 0; point <= thresholds; point++) {
                totals[point] += mass[point];
            }
        }
        double all = Arrays.stream(totals).sum();
        double above = all;
        for (int j = 0; j < thresholds; j++) {
            above -= totals[j];
            estimates[j] = link.quantile((all - above) / all);
        }
        return estimates;
    }

    private double leaning(double[] estimates, double[] row) {
        double sum = 0;
        for (int column = 0; column < row.length; column++) {
            sum += estimates[thresholds + column] * row[column];
        }
        return sum;
    }

    private double upper(double[] estimates, int point, double leaning) {
        return point == thresholds ? Double.POSITIVE_INFINITY : estimates[point] - leaning;
    }

    private double lower(double[] estimates, int point, double leaning) {
        return point == 0 ? Double.NEGATIVE_INFINITY : estimates[point - 1] - leaning;
    }

    /** ln L; −∞ where something that happened could not. */
    double value(double[] estimates) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            double leaning = leaning(estimates, rows[i]);
            for (int point = 0; point <= thresholds; point++) {
                if (masses[i][point] > 0) {
                    double chance = link.between(lower(estimates, point, leaning), upper(estimates, point, leaning));
                    sum += masses[i][point] * Math.log(Math.max(0, chance));
                }
            }
        }
        return sum;
    }

    /** The first derivatives, and the second ones with their sign changed. */
    record Derivatives(RealVector gradient, RealMatrix information) {}

    Derivatives derivatives(double[] estimates) {
        double[] gradient = new double[size];
        double[][] information = new double[size][size];
        for (int i = 0; i < rows.length; i++) {
            double leaning = leaning(estimates, rows[i]);
            for (int point = 0; point <= thresholds; point++) {
                if (masses[i][point] > 0) {
                    add(
                            i,
                            point,
                            lower(estimates, point, leaning),
                            upper(estimates, point, leaning),
                            gradient,
                            information);
                }
            }
        }
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < a; b++) {
                information[b][a] = information[a][b];
            }
        }
        return new Derivatives(MatrixUtils.createRealVector(gradient), MatrixUtils.createRealMatrix(information));
    }

    private void add(int person, int point, double low, double high, double[] gradient, double[][] information) {
        double mass = masses[person][point];
        double chance = link.between(low, high);
        double densityHigh = point == thresholds ? 0 : link.density(high) / chance;
        double densityLow = point == 0 ? 0 : link.density(low) / chance;
        double slopeHigh = point == thresholds ? 0 : link.slope(high) / chance;
        double slopeLow = point == 0 ? 0 : link.slope(low) / chance;
        // the chance depends on two numbers only: its upper end and its lower end
        double highHigh = mass * (densityHigh * densityHigh - slopeHigh);
        double lowLow = mass * (densityLow * densityLow + slopeLow);
        double highLow = -mass * densityHigh * densityLow;
        for (int a = 0; a < size; a++) {
            double highByA = byEnd(person, point, a);
            double lowByA = byEnd(person, point - 1, a);
            gradient[a] += mass * (densityHigh * highByA - densityLow * lowByA);
            if (highByA != 0 || lowByA != 0) {
                for (int b = 0; b <= a; b++) {
                    double highByB = byEnd(person, point, b);
                    double lowByB = byEnd(person, point - 1, b);
                    information[a][b] += highByA * (highHigh * highByB + highLow * lowByB)
                            + lowByA * (highLow * highByB + lowLow * lowByB);
                }
            }
        }
    }

    /** How the end θⱼ − x′β moves with an estimate. */
    private double byEnd(int person, int threshold, int estimate) {
        if (estimate < thresholds) {
            return estimate == threshold ? 1 : 0;
        }
        return -rows[person][estimate - thresholds];
    }

    /**
     * Whether going on in this direction for ever lowers the chance of nothing that happened, and raises that of something: then
     * there is no maximum.
     *
     * @param against share of the direction's length that an observation may go against it
     */
    boolean recedes(double[] direction, double against) {
        double length = Arrays.stream(direction).map(Math::abs).max().orElse(0);
        boolean gains = false;
        for (int i = 0; i < rows.length; i++) {
            double leaning = leaning(direction, rows[i]);
            for (int point = 0; point <= thresholds; point++) {
                if (masses[i][point] > 0) {
                    double up = point == thresholds ? 0 : upper(direction, point, leaning);
                    double down = point == 0 ? 0 : -lower(direction, point, leaning);
                    if (Math.min(up, down) < -against * length) {
                        return false;
                    }
                    gains |= Math.max(up, down) > against * length;
                }
            }
        }
        return gains;
    }
}
