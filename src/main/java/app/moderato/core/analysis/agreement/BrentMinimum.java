package app.moderato.core.analysis.agreement;

import java.util.function.DoubleUnaryOperator;

/**
 * The lowest point of a function of one number within an interval: golden sections and parabolas, R. P. Brent, “Algorithms
 * for Minimization without Derivatives” (1973), chapter 5, with the stopping rule of his procedure {@code localmin}, which
 * R's {@code optimize} follows too.
 */
final class BrentMinimum {
    private static final double GOLDEN = (3 - Math.sqrt(5)) / 2;
    private static final double EPSILON = Math.sqrt(Math.ulp(1.0));

    private final DoubleUnaryOperator function;
    private final double tolerance;
    private double low;
    private double high;
    private double best;
    private double second;
    private double third;
    private double atBest;
    private double atSecond;
    private double atThird;

    private BrentMinimum(DoubleUnaryOperator function, double low, double high, double tolerance) {
        this.function = function;
        this.tolerance = tolerance;
        this.low = low;
        this.high = high;
        best = low + GOLDEN * (high - low);
        second = best;
        third = best;
        atBest = function.applyAsDouble(best);
        atSecond = atBest;
        atThird = atBest;
    }

    /**
     * @param tolerance how exact the place has to be; the ends themselves are never tried
     * @return the place, between low and high
     */
    static double of(DoubleUnaryOperator function, double low, double high, double tolerance) {
        return new BrentMinimum(function, low, high, tolerance).search();
    }

    private double search() {
        double step = 0;
        double before = 0;
        while (true) {
            double middle = (low + high) / 2;
            double least = EPSILON * Math.abs(best) + tolerance / 3;
            if (Math.abs(best - middle) <= 2 * least - (high - low) / 2) {
                return best;
            }
            double parabola = Math.abs(before) > least ? parabola(before) : Double.NaN;
            if (Double.isNaN(parabola)) {
                before = best < middle ? high - best : low - best;
                step = GOLDEN * before;
            } else {
                before = step;
                step = parabola;
                double place = best + step;
                if (place - low < 2 * least || high - place < 2 * least) {
                    step = best >= middle ? -least : least;
                }
            }
            take(Math.abs(step) >= least ? best + step : best + Math.copySign(least, step > 0 ? 1 : -1));
        }
    }

    /** The step to the lowest point of the parabola through the three best; NaN where it is too far or outside. */
    private double parabola(double before) {
        double r = (best - second) * (atBest - atThird);
        double q = (best - third) * (atBest - atSecond);
        double p = (best - third) * q - (best - second) * r;
        q = 2 * (q - r);
        if (q > 0) {
            p = -p;
        } else {
            q = -q;
        }
        boolean usable = Math.abs(p) < Math.abs(q * before / 2) && p > q * (low - best) && p < q * (high - best);
        return usable ? p / q : Double.NaN;
    }

    private void take(double place) {
        double value = function.applyAsDouble(place);
        if (value <= atBest) {
            if (place < best) {
                high = best;
            } else {
                low = best;
            }
            third = second;
            atThird = atSecond;
            second = best;
            atSecond = atBest;
            best = place;
            atBest = value;
            return;
        }
        if (place < best) {
            low = place;
        } else {
            high = place;
        }
        if (value <= atSecond || second == best) {
            third = second;
            atThird = atSecond;
            second = place;
            atSecond = value;
        } else if (value <= atThird || third == best || third == second) {
            third = place;
            atThird = value;
        }
    }
}
