package app.moderato.core.analysis;

import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.rating.Pmf;
import app.moderato.core.rating.Rating;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** From the personas' ratings to the concepts' summaries. */
final class Likert {
    private Likert() {}

    /**
     * Per concept of the table the survey pmf with bootstrap intervals of its mean and top-2. All concepts share the
     * draws. With fewer than two personas there is nothing to resample: an interval is then without width.
     */
    static List<LikertSummary> summaries(RatingTable table, long seed) {
        int concepts = table.concepts().size();
        double[][] columns = new double[2 * concepts][];
        for (int c = 0; c < concepts; c++) {
            columns[c] = table.values(c, Statistic.MEAN);
            columns[concepts + c] = table.values(c, Statistic.TOP2);
        }
        double[][] draws = Bootstrap.means(table.weights(), columns, seed);
        List<LikertSummary> summaries = new ArrayList<>();
        for (int c = 0; c < concepts; c++) {
            summaries.add(summary(table, c, draws[c], draws[concepts + c]));
        }
        return summaries;
    }

    /**
     * Intervals are those of counts where whole points were named by people who count the same.
     *
     * @param means and top2s one per draw of a bootstrap over the table's rows
     */
    static LikertSummary summary(RatingTable table, int concept, double[] means, double[] top2s) {
        PersonaAnswers answers = table.concepts().get(concept);
        CountedScale intervals = table.counts(concept)
                .map(CountedScale::of)
                .orElseGet(() -> new CountedScale(Bootstrap.interval(means), Bootstrap.interval(top2s)));
        return new LikertSummary(
                answers.concept(),
                answers.question().id(),
                answers.method(),
                table.n(concept),
                table.survey(concept),
                intervals.mean(),
                intervals.top2(),
                table.health(concept));
    }

    static Pmf pmf(RatedAnswer answer) {
        @Nullable Rating rating = answer.rating();
        return Objects.requireNonNull(rating, "only rated answers are summarised")
                .pmf();
    }

    /** The statistic of the answers that a persona gave in one showing or replicate. */
    static double value(List<RatedAnswer> answers, Statistic statistic) {
        return answers.stream()
                .mapToDouble(answer -> statistic.of(pmf(answer)))
                .average()
                .orElseThrow();
    }
}
