package app.moderato.core.analysis;

import app.moderato.core.rating.Pmf;

/** The one number of a pmf that concepts are compared on. */
public enum Statistic {
    /** Mass of the two highest points, 0..1; differences are shown in points of a hundred. */
    TOP2 {
        @Override
        public double of(Pmf pmf) {
            return pmf.top2();
        }
    },
    /** Σ r·p(r), in scale points. */
    MEAN {
        @Override
        public double of(Pmf pmf) {
            return pmf.mean();
        }
    };

    public abstract double of(Pmf pmf);
}
