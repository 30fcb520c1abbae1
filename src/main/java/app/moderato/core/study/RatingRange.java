package app.moderato.core.study;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person may choose for T and ε of the rating, wherever it is chosen. Runs begun before there were upper limits
 * keep theirs, and the formula itself knows none: {@code conformance} feeds it what vectors say.
 */
public final class RatingRange {
    /** Above it the points of a scale get about the same mass and means lie closer than two decimals show. */
    public static final double HIGHEST_TEMPERATURE = 10;

    /**
     * ε is mass for the point that an answer is least like. The built-in embedder sets the most and the least similar
     * point 0.03 to 0.12 apart (halved cosines), so that a larger ε makes the least similar point the likeliest one: over
     * 500 reviews the order by mean follows that under ε = 0 up to 0.1 and runs against it from 0.15 on.
     */
    public static final double HIGHEST_EPSILON = 0.1;

    private RatingRange() {}

    /** @throws InvalidInput with a sentence for each that is out of its range */
    public static void require(double temperature, double epsilon) throws InvalidInput {
        List<Problem> problems = Stream.of(temperature(temperature), epsilon(epsilon))
                .flatMap(Optional::stream)
                .map(sentence -> Problem.error("", sentence))
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    /** What is wrong with T, if anything. */
    static Optional<String> temperature(double temperature) {
        return temperature >= 0 && temperature <= HIGHEST_TEMPERATURE
                ? Optional.empty()
                : Optional.of("The temperature of the rating is a number from 0 to 10, not " + plain(temperature)
                        + ". Beyond that all points of a scale get about the same.");
    }

    /** What is wrong with ε, if anything. */
    static Optional<String> epsilon(double epsilon) {
        return epsilon >= 0 && epsilon <= HIGHEST_EPSILON
                ? Optional.empty()
                : Optional.of("Epsilon is a number from 0 to 0.1, not " + plain(epsilon)
                        + ". It is added to the point that an answer is least like; more would turn the order of"
                        + " answers round.");
    }

    /** Whether the formula can work with them at all. */
    public static boolean computable(RatingSettings rating) {
        return rating.temperature() >= 0
                && rating.epsilon() >= 0
                && Double.isFinite(rating.temperature())
                && Double.isFinite(rating.epsilon());
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e6
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
