package app.moderato.core.study;

import java.util.List;

/**
 * How answers become ratings.
 *
 * @param methods {@code ssr}, later {@code flr} and {@code dlr}
 * @param embeddings {@code minilm}, a path or an endpoint's model name
 * @param temperature T ≥ 0 of the pmf, 1 leaves it as it is
 * @param epsilon ε ≥ 0
 */
public record RatingSettings(List<String> methods, String embeddings, double temperature, double epsilon) {
    public static final RatingSettings DEFAULT = new RatingSettings(List.of("ssr"), "minilm", 1.0, 0.0);

    public RatingSettings {
        methods = List.copyOf(methods);
    }
}
