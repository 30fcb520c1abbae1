package app.moderato.core.study;

import java.util.List;

/**
 * How answers become ratings.
 *
 * @param methods codes of {@link RatingMethod}; ratings by {@code ssr} are made whether named or not
 * @param embeddings {@code minilm}, a path or an endpoint's model name
 * @param temperature T ≥ 0 of the pmf, 1 leaves it as it is
 * @param epsilon ε ≥ 0
 */
public record RatingSettings(List<String> methods, String embeddings, double temperature, double epsilon) {
    public static final RatingSettings DEFAULT = new RatingSettings(List.of("ssr"), "minilm", 1.0, 0.0);

    public RatingSettings {
        methods = List.copyOf(methods);
    }

    /** With or without a method beside similarity; in the order of {@link RatingMethod}. */
    public RatingSettings with(RatingMethod method, boolean wanted) {
        List<String> codes = RatingMethod.codes().stream()
                .filter(code -> code.equals(method.code()) ? wanted : methods.contains(code))
                .toList();
        return new RatingSettings(
                codes.isEmpty() ? List.of(RatingMethod.SSR.code()) : codes, embeddings, temperature, epsilon);
    }

    /** Those that call a model once more for each answer, without repeats. */
    public List<RatingMethod> asking() {
        return methods.stream()
                .flatMap(code -> RatingMethod.ofCode(code).stream())
                .filter(RatingMethod::asks)
                .distinct()
                .toList();
    }
}
