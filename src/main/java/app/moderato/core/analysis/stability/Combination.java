package app.moderato.core.analysis.stability;

import app.moderato.core.interview.RunId;
import java.util.List;

/**
 * One seed of one wording, asked of one model.
 *
 * @param wording from 1, the question's own first
 * @param model from 1, in the order of {@link Stability#models()}
 * @param seed from 1
 * @param n people of the sample who rated at least one concept
 * @param means weighted, one for each concept in study order, in scale points; NaN where nobody rated it
 */
public record Combination(RunId run, int wording, int model, int seed, int n, List<Double> means) {
    public Combination {
        means = List.copyOf(means);
    }
}
