package app.moderato.core.analysis.inference;

/** What a test holds against “no difference”. */
public enum Alternative {
    TWO_SIDED,
    /** The first is lower than the second, or the relation negative. */
    LESS,
    /** The first is higher than the second, or the relation positive. */
    GREATER;

    /**
     * @param below chance of a statistic at most as large as the one observed, if there is no difference
     * @param above chance of one at least as large
     * @return p; two-sided twice the smaller chance, at most 1
     */
    public double p(double below, double above) {
        return switch (this) {
            case TWO_SIDED -> Math.min(1, 2 * Math.min(below, above));
            case LESS -> below;
            case GREATER -> above;
        };
    }

    /** Of a statistic that is standard normal if there is no difference. */
    public double ofNormal(double z) {
        return p(Tails.normal(-z), Tails.normal(z));
    }

    /** Of a statistic with Student's t distribution if there is no difference. */
    public double ofT(double t, double df) {
        return p(Tails.student(-t, df), Tails.student(t, df));
    }

    /**
     * The continuity correction of a statistic that moves in whole steps: half a step towards no difference.
     *
     * @param difference from what is expected if there is no difference
     */
    public double corrected(double difference) {
        return switch (this) {
            case TWO_SIDED -> difference - 0.5 * Math.signum(difference);
            case LESS -> difference + 0.5;
            case GREATER -> difference - 0.5;
        };
    }
}
