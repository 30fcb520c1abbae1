package app.moderato.core.analysis;

import app.moderato.core.panel.Persona;
import java.util.Collection;

/** What weights leave of a sample: n_eff = (Σw)² / Σw² (Kish). */
public final class EffectiveSize {
    private EffectiveSize() {}

    /** @return 0..n, n where all weights are equal */
    public static double of(Collection<Persona> personas) {
        return of(personas.stream().mapToDouble(Persona::weight).toArray());
    }

    /** @return 0..n, n where all weights are equal */
    static double of(double[] weights) {
        double sum = 0;
        double squares = 0;
        for (double weight : weights) {
            sum += weight;
            squares += weight * weight;
        }
        return squares == 0 ? 0 : sum * sum / squares;
    }
}
