package app.moderato.core.analysis.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.hipparchus.distribution.continuous.FDistribution;

/**
 * Intraclass correlation of repeated measurements of the same targets, in the six forms of P. E. Shrout and J. L. Fleiss,
 * “Intraclass Correlations”, Psychological Bulletin 86 (1979) 420–428; limits of the agreement forms by K. O. McGraw and
 * S. P. Wong, “Forming Inferences About Some Intraclass Correlation Coefficients”, Psychological Methods 1 (1996) 30–46.
 *
 * <p>ICC(1,1) is {@code ONE_WAY, SINGLE}, ICC(2,1) {@code AGREEMENT, SINGLE}, ICC(3,1) {@code CONSISTENCY, SINGLE}; their
 * forms of k measurements are {@code AVERAGE}. Value, F, p and limits are those of R's irr::icc, the limits of
 * {@code AGREEMENT, AVERAGE} those of psych::ICC (the single form's, stepped up by Spearman and Brown; irr takes its
 * degrees of freedom from the average where McGraw and Wong take them from the single form).
 *
 * @param value 1 is perfect; can be negative; NaN where nothing varies
 * @param f of the hypothesis that the targets do not differ: MSR/MSW, two-way MSR/MSE
 * @param df1 n − 1
 * @param df2 degrees of freedom of the denominator; Satterthwaite's for agreement
 * @param p of that hypothesis, one-sided, 0..1
 * @param low lower limit at the level asked for
 * @param high upper limit
 * @param targets n, those with all measurements
 * @param raters k
 */
public record Icc(
        double value, double f, double df1, double df2, double p, double low, double high, int targets, int raters) {
    /** What counts as a difference between two measurements of a target. */
    public enum Model {
        /** Each target is measured by others: raters cannot be told apart. */
        ONE_WAY,
        /** The same raters throughout, who count as apart where one is always higher. */
        AGREEMENT,
        /** The same raters throughout; one who is always higher by as much agrees. */
        CONSISTENCY
    }

    /** Whose reliability is asked for. */
    public enum Unit {
        /** Of one measurement. */
        SINGLE,
        /** Of the mean of all k. */
        AVERAGE
    }

    /**
     * @param values n targets by k measurements, NaN where there is none; a target with a gap is left out
     * @param level of the limits, such as 0.95
     * @throws IllegalArgumentException for fewer than two whole targets or two measurements
     */
    public static Icc of(double[][] values, Model model, Unit unit, double level) {
        double[][] whole = Arrays.stream(values)
                .filter(target -> Arrays.stream(target).noneMatch(Double::isNaN))
                .toArray(double[][]::new);
        if (whole.length < 2 || whole[0].length < 2) {
            throw new IllegalArgumentException("An ICC takes two measurements of two targets at least.");
        }
        MeanSquares squares = MeanSquares.of(whole);
        Icc single = model == Model.AGREEMENT ? agreement(squares, level) : plain(squares, model, level);
        return unit == Unit.SINGLE ? single : single.average();
    }

    /** As {@link #of(double[][], Model, Unit, double)}, with limits of 95 %. */
    public static Icc of(double[][] values, Model model, Unit unit) {
        return of(values, model, unit, 0.95);
    }

    /**
     * ICC(1), one-way random effects, single measurement: (MSR − MSW) / (MSR + (k − 1)·MSW).
     *
     * @param targets each with the same number k ≥ 2 of measurements
     * @return −1/(k − 1)..1; empty for fewer than two targets or where nothing varies at all
     */
    public static OptionalDouble one(List<double[]> targets) {
        if (targets.size() < 2) {
            return OptionalDouble.empty();
        }
        int k = targets.getFirst().length;
        if (k < 2 || targets.stream().anyMatch(target -> target.length != k)) {
            throw new IllegalArgumentException("ICC(1) takes the same number of measurements, 2 or more, of each.");
        }
        MeanSquares squares = MeanSquares.of(targets.toArray(double[][]::new));
        double whole = squares.between() + (k - 1) * squares.within();
        return whole > 0 ? OptionalDouble.of((squares.between() - squares.within()) / whole) : OptionalDouble.empty();
    }

    /**
     * The value of the single measurement alone, without limits; by far quicker, for resampling.
     *
     * @param values n ≥ 2 targets by k ≥ 2 measurements, none missing
     * @return NaN where nothing varies at all
     */
    public static double single(double[][] values, Model model) {
        MeanSquares squares = MeanSquares.of(values);
        double k = squares.raters();
        double rest = model == Model.ONE_WAY ? squares.within() : squares.error();
        double spread = model == Model.AGREEMENT ? k / squares.targets() * (squares.raterwise() - rest) : 0;
        return (squares.between() - rest) / (squares.between() + (k - 1) * rest + spread);
    }

    private static Icc plain(MeanSquares squares, Model model, double level) {
        int n = squares.targets();
        int k = squares.raters();
        double rest = model == Model.ONE_WAY ? squares.within() : squares.error();
        double df1 = n - 1;
        double df2 = model == Model.ONE_WAY ? n * (k - 1.0) : (n - 1.0) * (k - 1);
        double f = squares.between() / rest;
        double low = f / quantile(df1, df2, level);
        double high = f * quantile(df2, df1, level);
        return new Icc(
                (squares.between() - rest) / (squares.between() + (k - 1) * rest),
                f,
                df1,
                df2,
                beyond(f, df1, df2),
                share(low, k),
                share(high, k),
                n,
                k);
    }

    private static double share(double f, int k) {
        return Double.isInfinite(f) ? 1 : (f - 1) / (f + k - 1);
    }

    private static Icc agreement(MeanSquares squares, double level) {
        if (squares.error() == 0 && squares.raterwise() == 0) {
            return plain(squares, Model.CONSISTENCY, level);
        }
        double n = squares.targets();
        double k = squares.raters();
        double msr = squares.between();
        double msc = squares.raterwise();
        double mse = squares.error();
        double value = (msr - mse) / (msr + (k - 1) * mse + k / n * (msc - mse));
        double a = k * value / (n * (1 - value)) * msc;
        double b = (1 + k * value * (n - 1) / (n * (1 - value))) * mse;
        double df2 = (a + b) * (a + b) / (a * a / (k - 1) + b * b / ((n - 1) * (k - 1)));
        double lower = quantile(n - 1, df2, level);
        double upper = quantile(df2, n - 1, level);
        double spread = k * msc + (k * n - k - n) * mse;
        return new Icc(
                value,
                msr / mse,
                n - 1,
                df2,
                beyond(msr / mse, n - 1, df2),
                n * (msr - lower * mse) / (lower * spread + n * msr),
                n * (upper * msr - mse) / (spread + n * upper * msr),
                squares.targets(),
                squares.raters());
    }

    /** Spearman and Brown: k·r / (1 + (k − 1)·r); the same as the forms of the mean in their own terms. */
    private Icc average() {
        return new Icc(stepped(value), f, df1, df2, p, stepped(low), stepped(high), targets, raters);
    }

    private double stepped(double single) {
        return raters * single / (1 + (raters - 1) * single);
    }

    private static double quantile(double df1, double df2, double level) {
        return df1 > 0 && df2 > 0
                ? new FDistribution(df1, df2).inverseCumulativeProbability((1 + level) / 2)
                : Double.NaN;
    }

    private static double beyond(double f, double df1, double df2) {
        if (Double.isInfinite(f)) {
            return 0;
        }
        return df1 > 0 && df2 > 0 && !Double.isNaN(f)
                ? 1 - new FDistribution(df1, df2).cumulativeProbability(f)
                : Double.NaN;
    }
}
