package app.moderato.core.analysis.validation;

import app.moderato.core.rating.Pmf;

/** Kolmogorov–Smirnov similarity of two distributions over the same points. */
final class KsSimilarity {
    private KsSimilarity() {}

    /** 1 − max_r |F(r) − G(r)|, 0..1; 1 where they are the same. */
    static double of(Pmf one, Pmf other) {
        double gap = 0;
        double f = 0;
        double g = 0;
        for (int r = 1; r <= one.points(); r++) {
            f += one.at(r);
            g += other.at(r);
            gap = Math.max(gap, Math.abs(f - g));
        }
        return 1 - gap;
    }
}
