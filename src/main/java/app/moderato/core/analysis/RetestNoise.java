package app.moderato.core.analysis;

import app.moderato.core.analysis.NoiseFloor.Origin;
import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.RatedAnswer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;

/**
 * The difference of a concept from itself over bootstrap draws of the personas who met it twice. Its floor is the 95th
 * percentile of |once − again|.
 *
 * @param differences one per draw
 */
record RetestNoise(ByStatistic<double[]> differences, Origin origin) {
    /**
     * From the concept shown twice; where none was, from replicates, and then per statistic from the concept with the
     * largest floor.
     */
    static Optional<RetestNoise> of(RatingTable table, long seed) {
        Optional<RetestNoise> shownTwice = largest(table, CellKey::showing, Origin.CONTROL_TWICE, seed);
        return shownTwice.isPresent() ? shownTwice : largest(table, CellKey::replicate, Origin.REPLICATES, seed);
    }

    NoiseFloor floor() {
        return new NoiseFloor(differences.map(RetestNoise::floor), origin);
    }

    /** The draws less their mean: how far chance alone moves the difference. */
    ByStatistic<double[]> centred() {
        return differences.map(draws -> {
            double mean = Arrays.stream(draws).average().orElseThrow();
            return Arrays.stream(draws).map(draw -> draw - mean).toArray();
        });
    }

    private static double floor(double[] draws) {
        return Bootstrap.quantile(Arrays.stream(draws).map(Math::abs).sorted().toArray(), 0.95);
    }

    private static Optional<RetestNoise> largest(
            RatingTable table, ToIntFunction<CellKey> occasion, Origin origin, long seed) {
        List<ByStatistic<double[]>> all = table.concepts().stream()
                .map(concept -> draws(table, concept, occasion, seed))
                .flatMap(Optional::stream)
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RetestNoise(
                ByStatistic.of(statistic -> all.stream()
                        .map(draws -> draws.on(statistic))
                        .max(Comparator.comparingDouble(RetestNoise::floor))
                        .orElseThrow()),
                origin));
    }

    private static Optional<ByStatistic<double[]>> draws(
            RatingTable table, PersonaAnswers concept, ToIntFunction<CellKey> occasion, long seed) {
        double[] all = table.weights();
        List<Double> weights = new ArrayList<>();
        ByStatistic<List<Double>> differences = ByStatistic.of(_ -> new ArrayList<>());
        for (int i = 0; i < all.length; i++) {
            List<RatedAnswer> own =
                    concept.byPersona().getOrDefault(table.people().get(i), List.of());
            if (difference(own, occasion, Statistic.MEAN).isPresent()) {
                weights.add(all[i]);
                for (Statistic statistic : Statistic.values()) {
                    difference(own, occasion, statistic).ifPresent(differences.on(statistic)::add);
                }
            }
        }
        if (weights.size() < 2) {
            return Optional.empty();
        }
        double[][] columns = {array(differences.top2()), array(differences.mean())};
        double[][] draws = Bootstrap.means(array(weights), columns, seed);
        return Optional.of(new ByStatistic<>(draws[0], draws[1]));
    }

    /** What a persona gave a concept the first time less the second; empty where it was not asked twice. */
    static OptionalDouble difference(List<RatedAnswer> own, ToIntFunction<CellKey> occasion, Statistic statistic) {
        List<RatedAnswer> first = at(own, occasion, 1);
        List<RatedAnswer> again = at(own, occasion, 2);
        return first.isEmpty() || again.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Likert.value(first, statistic) - Likert.value(again, statistic));
    }

    private static List<RatedAnswer> at(List<RatedAnswer> answers, ToIntFunction<CellKey> occasion, int number) {
        return answers.stream()
                .filter(answer -> occasion.applyAsInt(answer.answer().key()) == number)
                .toList();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
