package app.moderato.core.analysis;

import app.moderato.core.analysis.Comparison.Difference;
import app.moderato.core.analysis.Comparison.Judgement;
import app.moderato.core.analysis.Comparison.Pair;
import app.moderato.core.analysis.PairChoice.Columns;
import app.moderato.core.analysis.inference.Adjustment;
import app.moderato.core.analysis.inference.Interval;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Differences between two concepts with their intervals, tests and judgements. */
final class PairComparison {
    private final RatingTable table;
    private final JointDraws draws;
    private final @Nullable NoiseFloor floor;
    private final long seed;

    PairComparison(RatingTable table, JointDraws draws, @Nullable NoiseFloor floor, long seed) {
        this.table = table;
        this.draws = draws;
        this.floor = floor;
        this.seed = seed;
    }

    List<Pair> of(List<Columns> pairs) {
        List<ByStatistic<Double>> p = pairs.stream().map(this::test).toList();
        ByStatistic<double[]> adjusted = ByStatistic.of(statistic -> Adjustment.HOLM.adjust(
                p.stream().mapToDouble(own -> own.on(statistic)).toArray()));
        return IntStream.range(0, pairs.size())
                .mapToObj(i -> {
                    Columns pair = pairs.get(i);
                    return new Pair(
                            concept(pair.first()),
                            concept(pair.second()),
                            paired(pair),
                            rows(pair).length,
                            ByStatistic.of(statistic ->
                                    difference(pair, statistic, p.get(i).on(statistic), adjusted.on(statistic)[i])));
                })
                .toList();
    }

    /** Where too few saw both, everybody who saw one is held against everybody who saw the other. */
    private boolean paired(Columns pair) {
        return both(pair).length >= Respondents.LEAST;
    }

    private int[] both(Columns pair) {
        return IntStream.range(0, table.people().size())
                .filter(row -> table.rated(pair.first(), row) && table.rated(pair.second(), row))
                .toArray();
    }

    /** Of the people who count for this pair. */
    private int[] rows(Columns pair) {
        return paired(pair)
                ? both(pair)
                : IntStream.range(0, table.people().size())
                        .filter(row -> table.rated(pair.first(), row) || table.rated(pair.second(), row))
                        .toArray();
    }

    private Difference difference(Columns pair, Statistic statistic, double p, double holm) {
        boolean paired = paired(pair);
        double value = paired
                ? table.mean(table.differences(pair, statistic))
                : table.mean(table.values(pair.first(), statistic))
                        - table.mean(table.values(pair.second(), statistic));
        Interval interval =
                Bootstrap.interval(paired ? draws.paired(pair, statistic) : draws.unpaired(pair, statistic));
        boolean collapsed = collapsed(pair);
        Judgement judgement = collapsed
                ? Judgement.UNCLEAR
                : Judgement.of(value, interval, floor == null ? null : floor.on(statistic));
        return new Difference(value, interval, p, holm, judgement, collapsed);
    }

    private boolean collapsed(Columns pair) {
        return table.health(pair.first()).collapsed()
                || table.health(pair.second()).collapsed();
    }

    /** By draws of its own, so that p does not depend on which other pairs are shown. */
    private ByStatistic<Double> test(Columns pair) {
        long own = seed
                + 31L * concept(pair.first()).hashCode()
                + concept(pair.second()).hashCode();
        int[] rows = rows(pair);
        double[] weights = at(rows, table.weights());
        double[] p = paired(pair)
                ? Permutation.paired(
                        weights,
                        new double[][] {
                            at(rows, table.differences(pair, Statistic.TOP2)),
                            at(rows, table.differences(pair, Statistic.MEAN))
                        },
                        own)
                : Permutation.unpaired(weights, both(rows, pair.first()), both(rows, pair.second()), own);
        return new ByStatistic<>(p[0], p[1]);
    }

    private double[][] both(int[] rows, int concept) {
        return new double[][] {
            at(rows, table.values(concept, Statistic.TOP2)), at(rows, table.values(concept, Statistic.MEAN))
        };
    }

    private static double[] at(int[] rows, double[] values) {
        return IntStream.of(rows).mapToDouble(row -> values[row]).toArray();
    }

    private String concept(int column) {
        return table.concepts().get(column).concept();
    }
}
