package app.moderato.core.analysis;

/**
 * How far one question's figures move when nothing changed.
 *
 * @param floors of top-2 0..1, of the mean in scale points
 */
public record NoiseFloor(ByStatistic<Double> floors, Origin origin) {
    /** What was compared with itself. */
    public enum Origin {
        /** The control was shown twice to each persona. */
        CONTROL_TWICE,
        /** No concept was shown twice; the first replicate against the second, of the concept that moved most. */
        REPLICATES
    }

    public double on(Statistic statistic) {
        return floors.on(statistic);
    }
}
