package app.moderato.core.panel;

import java.util.List;

/**
 * What weights do to a sample.
 *
 * @param people ≥ 1
 * @param effective n_eff = (Σw)²/Σw² (Kish, 1965), 1..people
 * @param designEffect n/n_eff = 1 + cv² of the weights, ≥ 1
 * @param lowest weight
 * @param highest weight
 */
public record WeightFigures(int people, double effective, double designEffect, double lowest, double highest) {
    /** @param personas at least one */
    public static WeightFigures of(List<Persona> personas) {
        double sum = 0;
        double squares = 0;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = 0;
        for (Persona persona : personas) {
            double weight = persona.weight();
            sum += weight;
            squares += weight * weight;
            lowest = Math.min(lowest, weight);
            highest = Math.max(highest, weight);
        }
        double effective = sum * sum / squares;
        return new WeightFigures(personas.size(), effective, personas.size() / effective, lowest, highest);
    }
}
