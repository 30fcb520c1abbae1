package app.moderato.core.analysis.ordinal;

import app.moderato.core.analysis.inference.Tails;
import org.hipparchus.util.FastMath;

/** The distribution F of the unseen leaning that a rating cuts into points: P(rating ≤ j) = F(θⱼ − x′β). */
public enum Link {
    /** Proportional odds: F = 1/(1 + e⁻ˣ). exp(−β) multiplies the odds of a rating at or below any point. */
    LOGIT {
        @Override
        double below(double x) {
            return 1 / (1 + FastMath.exp(-x));
        }

        @Override
        double above(double x) {
            return below(-x);
        }

        @Override
        double density(double x) {
            return below(x) * below(-x);
        }

        @Override
        double slope(double x) {
            return density(x) * (below(-x) - below(x));
        }

        @Override
        double quantile(double share) {
            return FastMath.log(share / (1 - share));
        }
    },
    /** F = Φ. */
    PROBIT {
        @Override
        double below(double x) {
            return Tails.normal(-x);
        }

        @Override
        double above(double x) {
            return Tails.normal(x);
        }

        @Override
        double density(double x) {
            return FastMath.exp(-x * x / 2) / FastMath.sqrt(2 * Math.PI);
        }

        @Override
        double slope(double x) {
            return -x * density(x);
        }

        @Override
        double quantile(double share) {
            return Tails.quantile(share);
        }
    },
    /** Proportional hazards: F = 1 − exp(−eˣ). */
    CLOGLOG {
        @Override
        double below(double x) {
            return -FastMath.expm1(-FastMath.exp(x));
        }

        @Override
        double above(double x) {
            return FastMath.exp(-FastMath.exp(x));
        }

        @Override
        double density(double x) {
            return FastMath.exp(x - FastMath.exp(x));
        }

        @Override
        double slope(double x) {
            return x > LARGE ? 0 : density(x) * -FastMath.expm1(x);
        }

        @Override
        double quantile(double share) {
            return FastMath.log(-FastMath.log1p(-share));
        }
    },
    /** F = exp(−e⁻ˣ). */
    LOGLOG {
        @Override
        double below(double x) {
            return CLOGLOG.above(-x);
        }

        @Override
        double above(double x) {
            return CLOGLOG.below(-x);
        }

        @Override
        double density(double x) {
            return CLOGLOG.density(-x);
        }

        @Override
        double slope(double x) {
            return -CLOGLOG.slope(-x);
        }

        @Override
        double quantile(double share) {
            return -CLOGLOG.quantile(1 - share);
        }
    };

    /** Beyond it e to the power of x is more than a double holds. */
    private static final double LARGE = 700;

    /** F(x). */
    abstract double below(double x);

    /** 1 − F(x), precise where it is tiny. */
    abstract double above(double x);

    /** F′(x). */
    abstract double density(double x);

    /** F″(x). */
    abstract double slope(double x);

    /** The x with F(x) = {@code share}, in (0, 1). */
    abstract double quantile(double share);

    /** F(high) − F(low), precise in both tails. */
    final double between(double low, double high) {
        return low > 0 ? above(low) - above(high) : below(high) - below(low);
    }
}
