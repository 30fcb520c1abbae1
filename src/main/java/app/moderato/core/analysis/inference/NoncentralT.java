package app.moderato.core.analysis.inference;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;

/**
 * Student's t of a mean that is not 0. R. V. Lenth, “Algorithm AS 243: cumulative distribution function of the non-central
 * t distribution”, Applied Statistics 38 (1989) 185–189, with the limits that R sets.
 */
final class NoncentralT {
    private static final int MOST_TERMS = 1000;
    private static final double ERROR = 1e-12;
    private static final double LARGEST_DF = 4e5;
    /** Of the squared shift: beyond it the first term underflows. */
    private static final double LARGEST_SHIFT = 1400;

    private NoncentralT() {}

    /**
     * P(T ≤ t).
     *
     * @param df degrees of freedom, &gt; 0
     * @param shift the non-centrality parameter
     */
    static double below(double t, double df, double shift) {
        double sum = t >= 0 ? ofPositive(t, df, shift) : 1 - ofPositive(-t, df, -shift);
        return Math.clamp(sum, 0, 1);
    }

    private static double ofPositive(double t, double df, double shift) {
        if (df > LARGEST_DF || shift * shift > LARGEST_SHIFT) {
            double s = 1 / (4 * df);
            return 1 - Tails.normal((t * (1 - s) - shift) / Math.sqrt(1 + t * t * 2 * s));
        }
        return (t == 0 ? 0 : series(t * t / (t * t + df), df / (t * t + df), df / 2, shift)) + Tails.normal(shift);
    }

    private static double series(double x, double rest, double b, double shift) {
        double lambda = shift * shift;
        double p = 0.5 * FastMath.exp(-0.5 * lambda);
        double q = FastMath.sqrt(2 / Math.PI) * p * shift;
        double left = -0.5 * FastMath.expm1(-0.5 * lambda);
        double power = FastMath.pow(rest, b);
        double a = 0.5;
        double odd = Beta.regularizedBeta(x, a, b);
        double logBeta = 0.5 * FastMath.log(Math.PI) + Gamma.logGamma(b) - Gamma.logGamma(b + 0.5);
        double oddStep = 2 * power * FastMath.exp(a * FastMath.log(x) - logBeta);
        double even = -FastMath.expm1(b * FastMath.log1p(-x));
        double evenStep = b * x * power;
        double sum = p * odd + q * even;
        for (int term = 1; term <= MOST_TERMS; term++) {
            a++;
            odd -= oddStep;
            even -= evenStep;
            oddStep *= x * (a + b - 1) / a;
            evenStep *= x * (a + b - 0.5) / (a + 0.5);
            p *= lambda / (2 * term);
            q *= lambda / (2 * term + 1);
            sum += p * odd + q * even;
            left -= p;
            if (left <= 0 || Math.abs(2 * left * (odd - oddStep)) < ERROR) {
                break;
            }
        }
        return sum;
    }
}
