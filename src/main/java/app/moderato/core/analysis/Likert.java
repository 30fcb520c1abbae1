package app.moderato.core.analysis;

import app.moderato.core.analysis.LikertSummary.Interval;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.panel.Persona;
import app.moderato.core.rating.Pmf;
import app.moderato.core.rating.Rating;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** From the personas' ratings to one concept's summary. */
final class Likert {
    private Likert() {}

    /**
     * The survey pmf Σ w·p / Σ w over personas with bootstrap intervals of its mean and top-2. With fewer than two
     * personas there is nothing to resample: both ends of an interval are then the estimate itself.
     */
    static LikertSummary summary(PersonaAnswers answers, long seed) {
        double[] weights = answers.byPersona().keySet().stream()
                .mapToDouble(Persona::weight)
                .toArray();
        List<Pmf> pmfs = answers.byPersona().values().stream()
                .map(list -> Pmf.mean(list.stream().map(Likert::pmf).toList()))
                .toList();
        Pmf survey = weighted(pmfs, weights);
        double[][] columns = {
            pmfs.stream().mapToDouble(Pmf::mean).toArray(),
            pmfs.stream().mapToDouble(Pmf::top2).toArray()
        };
        Interval mean = new Interval(survey.mean(), survey.mean());
        Interval top2 = new Interval(survey.top2(), survey.top2());
        if (weights.length > 1) {
            double[][] draws = Bootstrap.means(weights, columns, seed);
            mean = Bootstrap.interval(draws[0]);
            top2 = Bootstrap.interval(draws[1]);
        }
        String method =
                answers.byPersona().values().iterator().next().getFirst().method();
        return new LikertSummary(
                answers.concept(), answers.question().id(), method, weights.length, survey, mean, top2);
    }

    static Pmf pmf(RatedAnswer answer) {
        @Nullable Rating rating = answer.rating();
        return Objects.requireNonNull(rating, "only rated answers are summarised")
                .pmf();
    }

    private static Pmf weighted(List<Pmf> pmfs, double[] weights) {
        double[] masses = new double[pmfs.getFirst().points()];
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            total += weights[i];
            for (int r = 0; r < masses.length; r++) {
                masses[r] += weights[i] * pmfs.get(i).at(r + 1);
            }
        }
        for (int r = 0; r < masses.length; r++) {
            masses[r] /= total;
        }
        return Pmf.of(masses);
    }

    /** Means of the answers that a persona gave in one showing or replicate. */
    static double mean(List<RatedAnswer> answers) {
        List<Double> means = new ArrayList<>();
        answers.forEach(answer -> means.add(pmf(answer).mean()));
        return means.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }
}
