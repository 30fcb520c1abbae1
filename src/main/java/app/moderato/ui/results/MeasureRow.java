package app.moderato.ui.results;

import java.util.Map;

/**
 * One rating question over all concepts.
 *
 * @param means by concept id, in scale points; a concept without ratings is missing
 * @param best the highest of them, or NaN
 */
public record MeasureRow(String question, Map<String, Double> means, double best) {
    public MeasureRow {
        means = Map.copyOf(means);
    }
}
