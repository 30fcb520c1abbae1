package app.moderato.ui.panel;

import app.moderato.core.analysis.PastRun;
import app.moderato.core.analysis.Statistic;
import app.moderato.core.study.Question;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the next run shall tell.
 *
 * @param concepts ids of the two; empty for the two best of the past run
 * @param difference as typed: points of a hundred for top-2, scale points for the mean
 */
record PlanWish(Question question, Statistic statistic, List<String> concepts, String difference) {
    private static final int HUNDRED = 100;

    PlanWish {
        concepts = List.copyOf(concepts);
    }

    /** With the usual difference. */
    static PlanWish usual(Question question, Statistic statistic, List<String> concepts) {
        double usual = PastRun.usualDifference(statistic) * (statistic == Statistic.TOP2 ? HUNDRED : 1);
        String text =
                new BigDecimal(Double.toString(usual)).stripTrailingZeros().toPlainString();
        return new PlanWish(question, statistic, concepts, text);
    }

    PlanWish withConcepts(String first, String second) {
        return new PlanWish(question, statistic, List.of(first, second), difference);
    }

    PlanWish withDifference(String text) {
        return new PlanWish(question, statistic, concepts, text);
    }

    /** In the measure's own unit, &gt; 0; empty where what was typed is no such number. */
    Optional<Double> told() {
        int unit = statistic == Statistic.TOP2 ? HUNDRED : 1;
        return Optional.of(difference.strip().replace(',', '.'))
                .filter(plain -> plain.matches("\\d{1,3}(\\.\\d{0,4})?"))
                .map(Double::valueOf)
                .map(value -> value / unit)
                .filter(value -> value > 0 && value <= PastRun.largestDifference(statistic));
    }
}
