package app.moderato.core.analysis.validation;

import app.moderato.core.analysis.inference.Interval;
import app.moderato.core.rating.Pmf;

/**
 * One concept as people and as the model rated it, on one question.
 *
 * @param ks KS similarity: 1 − the largest gap between the cumulative distributions, 0..1
 */
public record ConceptMatch(String concept, Side human, Side synthetic, double ks) {
    private static final double Z = 1.959963984540054;

    /**
     * @param n people, unweighted
     * @param effective (Σw)² / Σw²
     * @param pmf weighted
     */
    public record Side(int n, double effective, Pmf pmf) {
        /** Scale points, from 1. */
        public double mean() {
            return pmf.mean();
        }

        public double top2() {
            return pmf.top2();
        }

        /** 95 %, of the mean: mean ± 1.96 · SD / √(n_eff − 1), inside the scale; without width for one person. */
        public Interval meanInterval() {
            double half = effective > 1 ? Z * pmf.sd() / Math.sqrt(effective - 1) : 0;
            return new Interval(Math.max(1, mean() - half), Math.min(pmf.points(), mean() + half));
        }

        /** 95 %, of the top-2-box share, after Wilson (1927) with n_eff people. */
        public Interval top2Interval() {
            double p = Math.clamp(top2(), 0, 1);
            double n = effective;
            double middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
            double half = Z / (1 + Z * Z / n) * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
            return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
        }
    }

    /** The model's mean less people's, in scale points. */
    public double gap() {
        return synthetic.mean() - human.mean();
    }

    /** The model's top-2-box share less people's, −1..1. */
    public double top2Gap() {
        return synthetic.top2() - human.top2();
    }
}
