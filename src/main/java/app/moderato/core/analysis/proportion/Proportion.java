package app.moderato.core.analysis.proportion;

import app.moderato.core.analysis.inference.Interval;
import app.moderato.core.analysis.inference.Tails;

/**
 * A share of people.
 *
 * @param successes those counted, 0..trials
 * @param trials everybody, above 0; with weights, {@code trials} may be the effective number and {@code successes} the
 *     weighted share of it
 */
public record Proportion(double successes, double trials) {
    public Proportion {
        if (!(trials > 0 && trials < Double.POSITIVE_INFINITY && successes >= 0 && successes <= trials)) {
            throw new IllegalArgumentException(
                    "A share counts 0 up to all of one person or more, not " + successes + " of " + trials + ".");
        }
    }

    /** successes / trials, 0..1. */
    public double share() {
        return successes / trials;
    }

    /**
     * (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n). E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209–212; as R's
     * {@code prop.test(correct = FALSE)}.
     *
     * @param level in (0, 1), such as 0.95
     */
    public Interval wilson(double level) {
        return wilson(level, 0);
    }

    /** The same with the correction for continuity, of at most ½ towards a half of everybody, R's default. */
    public Interval wilsonCorrected(double level) {
        return wilson(level, Math.min(0.5, Math.abs(successes - trials / 2)));
    }

    private Interval wilson(double level, double correction) {
        double z = Tails.z(level);
        double middle = z * z / (2 * trials);
        double low = share() - correction / trials;
        double high = share() + correction / trials;
        return new Interval(
                low <= 0 ? 0 : (low + middle - half(low, z)) / (1 + 2 * middle),
                high >= 1 ? 1 : (high + middle + half(high, z)) / (1 + 2 * middle));
    }

    private double half(double share, double z) {
        return z * Math.sqrt(share * (1 - share) / trials + z * z / (4 * trials * trials));
    }

    /**
     * The exact interval: quantiles of Beta(x, n − x + 1) and Beta(x + 1, n − x). C. J. Clopper and E. S. Pearson, Biometrika
     * 26 (1934) 404–413; as R's {@code binom.test}.
     *
     * @param level in (0, 1), such as 0.95
     */
    public Interval clopperPearson(double level) {
        double out = (1 - Tails.level(level)) / 2;
        double others = trials - successes;
        return new Interval(
                successes == 0 ? 0 : BetaQuantile.of(successes, others + 1, out),
                others == 0 ? 1 : BetaQuantile.of(successes + 1, others, 1 - out));
    }
}
