package app.moderato.core.analysis.stability;

import app.moderato.core.analysis.inference.Interval;
import java.util.List;

/**
 * How far another wording, or another model, moves the means.
 *
 * @param which its number, from 2: it is held against the first
 * @param shifts all concepts together, then each in study order; a concept that nobody rated under both is left out
 */
public record Drift(int which, List<Shift> shifts) {
    /** Stands for all concepts together. */
    public static final String ALL = "";

    public Drift {
        shifts = List.copyOf(shifts);
    }

    /** What a shift may be called. */
    public enum Reading {
        /** At most what seeds alone do. */
        INSIDE_NOISE,
        HIGHER,
        LOWER,
        /** Above the noise with an interval that holds 0, or there are no seeds to tell the noise from. */
        UNCLEAR
    }

    /**
     * Of one concept.
     *
     * @param concept its id, or {@link #ALL}
     * @param difference of the weighted means over people, in scale points; each person's ratings are averaged over seeds,
     *     and over the models or wordings that both sides have
     * @param interval 95 %, paired by person, bootstrap over people
     * @param noise what seeds alone would move it by: the noise floor over the square root of the number of ratings averaged;
     *     NaN where it is not known
     * @param n people with both
     */
    public record Shift(String concept, double difference, Interval interval, double noise, int n, Reading reading) {}

    /** All concepts together. */
    public Shift overall() {
        return shifts.getFirst();
    }
}
