package app.moderato.core.analysis.stability;

import app.moderato.core.interview.Answer;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RunContents;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.rating.Rating;
import app.moderato.core.study.QuestionId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * One question's mean ratings in one run: a row for each person, a column for each concept. Showings and replicates of one
 * person are averaged.
 */
final class RatingSheet {
    private final double[] weights;
    private final double[][] values;

    /**
     * @param weights one per person, &gt; 0
     * @param values by concept, then person; NaN where there is no rating
     */
    RatingSheet(double[] weights, double[][] values) {
        this.weights = weights;
        this.values = values;
    }

    static RatingSheet of(RunContents run, QuestionId question, List<Persona> people, List<String> concepts) {
        return of(run, question, people, concepts, answer -> true);
    }

    /** @param counted which of the answers */
    static RatingSheet of(
            RunContents run,
            QuestionId question,
            List<Persona> people,
            List<String> concepts,
            Predicate<Answer> counted) {
        Map<PersonaId, Integer> rows = new HashMap<>();
        for (int i = 0; i < people.size(); i++) {
            rows.put(people.get(i).id(), i);
        }
        double[][] sums = new double[concepts.size()][people.size()];
        int[][] counts = new int[concepts.size()][people.size()];
        for (RatedAnswer answer : run.answers()) {
            Integer row = rows.get(answer.answer().key().persona());
            int column = concepts.indexOf(answer.answer().key().concept());
            Rating rating = answer.rating();
            if (row != null
                    && column >= 0
                    && rating != null
                    && answer.answer().key().question().equals(question)
                    && counted.test(answer.answer())) {
                sums[column][row] += rating.pmf().mean();
                counts[column][row]++;
            }
        }
        for (int c = 0; c < sums.length; c++) {
            for (int i = 0; i < sums[c].length; i++) {
                sums[c][i] = counts[c][i] == 0 ? Double.NaN : sums[c][i] / counts[c][i];
            }
        }
        return new RatingSheet(people.stream().mapToDouble(Persona::weight).toArray(), sums);
    }

    /** One per person. */
    double[] weights() {
        return weights;
    }

    /** By concept, then person; not to be changed. */
    double[][] values() {
        return values;
    }

    /** People with at least one rating. */
    int n() {
        int n = 0;
        for (int i = 0; i < weights.length; i++) {
            int person = i;
            n += Arrays.stream(values).anyMatch(column -> !Double.isNaN(column[person])) ? 1 : 0;
        }
        return n;
    }

    /** Σ w·x / Σ w over those with a value; NaN where there is none. */
    double mean(double[] column) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            if (!Double.isNaN(column[i])) {
                sum += weights[i] * column[i];
                total += weights[i];
            }
        }
        return total > 0 ? sum / total : Double.NaN;
    }

    /** One less the other, NaN for a person without both. */
    static double[] less(double[] one, double[] other) {
        double[] difference = new double[one.length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = one[i] - other[i];
        }
        return difference;
    }

    /** The mean of each person over several columns; NaN where one of them has no value. */
    static double[] average(List<double[]> columns) {
        double[] average = new double[columns.getFirst().length];
        for (double[] column : columns) {
            for (int i = 0; i < average.length; i++) {
                average[i] += column[i] / columns.size();
            }
        }
        return average;
    }
}
