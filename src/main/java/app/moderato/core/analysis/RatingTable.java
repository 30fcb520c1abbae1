package app.moderato.core.analysis;

import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.panel.Persona;
import app.moderato.core.rating.Pmf;
import app.moderato.core.study.QuestionId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One question's ratings as a table: a row for each persona with at least one, in the panel's order, a column for each
 * concept. The showings and replicates of one persona are averaged.
 */
final class RatingTable {
    private final List<PersonaAnswers> concepts;
    private final List<Persona> people;
    private final double[] weights;
    private final @Nullable Pmf[][] pmfs;
    private final ScaleGauge gauge;
    /** Filled in as they are asked for. */
    private final @Nullable ScaleHealth[] healths;

    private RatingTable(
            List<PersonaAnswers> concepts,
            List<Persona> people,
            double[] weights,
            @Nullable Pmf[][] pmfs,
            ScaleGauge gauge) {
        this.gauge = gauge;
        this.concepts = concepts;
        this.people = people;
        this.weights = weights;
        this.pmfs = pmfs;
        this.healths = new @Nullable ScaleHealth[concepts.size()];
    }

    /**
     * @param concepts one question's ratings, per concept
     * @param people who may have a row, in the panel's order
     * @param weighted false counts every persona alike
     */
    static RatingTable of(List<PersonaAnswers> concepts, List<Persona> people, boolean weighted, ScaleGauge gauge) {
        List<Persona> rows = people.stream()
                .filter(person -> concepts.stream()
                        .anyMatch(answers -> answers.byPersona().containsKey(person)))
                .toList();
        double[] weights = rows.stream()
                .mapToDouble(person -> weighted ? person.weight() : 1)
                .toArray();
        @Nullable Pmf[][] pmfs = new @Nullable Pmf[concepts.size()][rows.size()];
        for (int c = 0; c < concepts.size(); c++) {
            for (int i = 0; i < rows.size(); i++) {
                List<RatedAnswer> own = concepts.get(c).byPersona().getOrDefault(rows.get(i), List.of());
                if (!own.isEmpty()) {
                    pmfs[c][i] = Pmf.mean(own.stream().map(Likert::pmf).toList());
                }
            }
        }
        return new RatingTable(List.copyOf(concepts), rows, weights, pmfs, gauge);
    }

    /** The same with rows for some of the people only, in their order. */
    RatingTable of(List<Persona> some) {
        IdentityHashMap<Persona, Integer> places = new IdentityHashMap<>();
        for (int i = 0; i < people.size(); i++) {
            places.put(people.get(i), i);
        }
        int[] rows = some.stream()
                .mapToInt(person -> places.getOrDefault(person, -1))
                .toArray();
        @Nullable Pmf[][] own = new @Nullable Pmf[concepts.size()][rows.length];
        for (int c = 0; c < own.length; c++) {
            for (int i = 0; i < rows.length; i++) {
                own[c][i] = pmfs[c][rows[i]];
            }
        }
        double[] kept = Arrays.stream(rows).mapToDouble(row -> weights[row]).toArray();
        return new RatingTable(concepts, List.copyOf(some), kept, own, gauge);
    }

    List<PersonaAnswers> concepts() {
        return concepts;
    }

    List<Persona> people() {
        return people;
    }

    /** One per row, &gt; 0. */
    double[] weights() {
        return weights.clone();
    }

    /** One per row, NaN where the persona did not rate this concept. */
    double[] values(int concept, Statistic statistic) {
        return Arrays.stream(pmfs[concept])
                .mapToDouble(pmf -> pmf == null ? Double.NaN : statistic.of(pmf))
                .toArray();
    }

    /** First less second, one per row; NaN where the persona did not rate both. */
    double[] differences(PairChoice.Columns pair, Statistic statistic) {
        double[] first = values(pair.first(), statistic);
        double[] second = values(pair.second(), statistic);
        for (int i = 0; i < first.length; i++) {
            first[i] -= second[i];
        }
        return first;
    }

    boolean rated(int concept, int row) {
        return pmfs[concept][row] != null;
    }

    /**
     * People by scale point where each who rated this concept named one whole point and all count the same; empty
     * otherwise.
     */
    Optional<double[]> counts(int concept) {
        double[] counts = new double[0];
        double weight = Double.NaN;
        for (int i = 0; i < weights.length; i++) {
            Pmf pmf = pmfs[concept][i];
            if (pmf == null) {
                continue;
            }
            int point = pmf.certain();
            if (point == 0 || (!Double.isNaN(weight) && weight != weights[i])) {
                return Optional.empty();
            }
            weight = weights[i];
            counts = counts.length == 0 ? new double[pmf.points()] : counts;
            counts[point - 1]++;
        }
        return counts.length == 0 ? Optional.empty() : Optional.of(counts);
    }

    /** The mean of a persona's pmfs over some concepts; empty where it rated none of them. */
    Optional<Pmf> average(int row, int[] some) {
        List<Pmf> own = Arrays.stream(some)
                .mapToObj(concept -> Optional.ofNullable(pmfs[concept][row]))
                .flatMap(Optional::stream)
                .toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(Pmf.mean(own));
    }

    /** Σ w·x / Σ w over the rows with a value. */
    double mean(double[] values) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            if (!Double.isNaN(values[i])) {
                sum += weights[i] * values[i];
                total += weights[i];
            }
        }
        return sum / total;
    }

    /** Personas who rated this concept. */
    int n(int concept) {
        return (int) Arrays.stream(pmfs[concept]).filter(pmf -> pmf != null).count();
    }

    /** Of those who rated this concept: (Σw)² / Σw². */
    double effective(int concept) {
        List<Double> own = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            if (pmfs[concept][i] != null) {
                own.add(weights[i]);
            }
        }
        return EffectiveSize.of(own.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Σ w·p / Σ w over those who rated this concept. */
    Pmf survey(int concept) {
        double total = 0;
        double @Nullable [] masses = null;
        for (int i = 0; i < weights.length; i++) {
            Pmf pmf = pmfs[concept][i];
            if (pmf != null) {
                masses = masses == null ? new double[pmf.points()] : masses;
                total += weights[i];
                for (int r = 0; r < masses.length; r++) {
                    masses[r] += weights[i] * pmf.at(r + 1);
                }
            }
        }
        if (masses == null) {
            throw new IllegalArgumentException(
                    "Nobody rated " + concepts.get(concept).concept() + ".");
        }
        for (int r = 0; r < masses.length; r++) {
            masses[r] /= total;
        }
        return Pmf.of(masses);
    }

    /** Of the scale, over the answers of the rows to this concept. */
    ScaleHealth health(int concept) {
        ScaleHealth known = healths[concept];
        if (known == null) {
            known = measure(concept);
            healths[concept] = known;
        }
        return known;
    }

    private ScaleHealth measure(int concept) {
        PersonaAnswers answers = concepts.get(concept);
        List<RatedAnswer> own = people.stream()
                .flatMap(person -> answers.byPersona().getOrDefault(person, List.of()).stream())
                .toList();
        QuestionId question = answers.question().id();
        return ScaleHealth.of(
                own, survey(concept), gauge.noise(question), gauge.agreement(question, answers.concept()));
    }
}
