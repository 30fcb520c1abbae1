package app.moderato.core.analysis;

import app.moderato.core.analysis.PairChoice.Columns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Every figure of one comparison over the same bootstrap draws, so that figures of one draw may be set against each
 * other: for the best, the difference, an expected loss.
 */
final class JointDraws {
    private final List<Columns> pairs;
    private final ByStatistic<double[][]> concepts;
    private final ByStatistic<double[][]> differences;

    private JointDraws(List<Columns> pairs, ByStatistic<double[][]> concepts, ByStatistic<double[][]> differences) {
        this.pairs = pairs;
        this.concepts = concepts;
        this.differences = differences;
    }

    static JointDraws of(RatingTable table, List<Columns> pairs, long seed) {
        int n = table.concepts().size();
        int width = n + pairs.size();
        List<double[]> columns = new ArrayList<>();
        for (Statistic statistic : List.of(Statistic.TOP2, Statistic.MEAN)) {
            for (int concept = 0; concept < n; concept++) {
                columns.add(table.values(concept, statistic));
            }
            pairs.forEach(pair -> columns.add(table.differences(pair, statistic)));
        }
        double[][] draws = Bootstrap.means(table.weights(), columns.toArray(double[][]::new), seed);
        return new JointDraws(
                List.copyOf(pairs),
                new ByStatistic<>(Arrays.copyOfRange(draws, 0, n), Arrays.copyOfRange(draws, width, width + n)),
                new ByStatistic<>(
                        Arrays.copyOfRange(draws, n, width), Arrays.copyOfRange(draws, width + n, 2 * width)));
    }

    /** One mean per draw, NaN where a draw holds nobody who rated it. */
    double[] concept(int column, Statistic statistic) {
        return concepts.on(statistic)[column];
    }

    /** The mean difference of those who rated both. */
    double[] paired(Columns pair, Statistic statistic) {
        return differences.on(statistic)[pairs.indexOf(pair)];
    }

    /** The difference of the two means. */
    double[] unpaired(Columns pair, Statistic statistic) {
        double[] first = concept(pair.first(), statistic);
        double[] second = concept(pair.second(), statistic);
        double[] between = new double[first.length];
        for (int draw = 0; draw < first.length; draw++) {
            between[draw] = first[draw] - second[draw];
        }
        return between;
    }
}
