package app.moderato.core.analysis;

import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.panel.Persona;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;

/**
 * How far the mean of one question moves when nothing changed: the 95th percentile of |control − control again| over
 * bootstrap draws of personas, in scale points. Where no concept was shown twice, replicates stand in: the first
 * against the second, the largest floor of all concepts.
 */
final class NoiseFloor {
    private NoiseFloor() {}

    /** @param concepts one question's ratings, per concept */
    static OptionalDouble ofMean(List<PersonaAnswers> concepts, long seed) {
        OptionalDouble shownTwice = largest(concepts, CellKey::showing, seed);
        return shownTwice.isPresent() ? shownTwice : largest(concepts, CellKey::replicate, seed);
    }

    private static OptionalDouble largest(List<PersonaAnswers> concepts, ToIntFunction<CellKey> occasion, long seed) {
        return concepts.stream()
                .map(concept -> floor(concept, occasion, seed))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .max();
    }

    private static OptionalDouble floor(PersonaAnswers concept, ToIntFunction<CellKey> occasion, long seed) {
        List<Double> weights = new ArrayList<>();
        List<Double> differences = new ArrayList<>();
        concept.byPersona().forEach((Persona persona, List<RatedAnswer> answers) -> {
            List<RatedAnswer> first = at(answers, occasion, 1);
            List<RatedAnswer> again = at(answers, occasion, 2);
            if (!first.isEmpty() && !again.isEmpty()) {
                weights.add(persona.weight());
                differences.add(Likert.mean(first) - Likert.mean(again));
            }
        });
        if (differences.size() < 2) {
            return OptionalDouble.empty();
        }
        double[][] columns = {array(differences)};
        double[] draws = Arrays.stream(Bootstrap.means(array(weights), columns, seed)[0])
                .map(Math::abs)
                .sorted()
                .toArray();
        return OptionalDouble.of(Bootstrap.quantile(draws, 0.95));
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
