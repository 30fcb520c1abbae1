package app.moderato.core.analysis;

import app.moderato.core.panel.Persona;
import java.util.Collection;

/** What weights leave of a sample: n_eff = (Σw)² / Σw² (Kish). */
public final class EffectiveSize {
    private EffectiveSize() {}

    /** @return 0..n, n where all weights are equal */
    public static double of(Collection<Persona> personas) {
        double sum = personas.stream().mapToDouble(Persona::weight).sum();
        double squares =
                personas.stream().mapToDouble(p -> p.weight() * p.weight()).sum();
        return squares == 0 ? 0 : sum * sum / squares;
    }
}
