package app.moderato.core.analysis.rank;

import app.moderato.core.analysis.inference.ChiSquared;
import app.moderato.core.analysis.inference.Present;
import app.moderato.core.analysis.inference.Ranks;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Whether one of several groups of different people is higher than another. */
public final class KruskalWallis {
    private KruskalWallis() {}

    /**
     * H = (12/(N(N + 1))·ΣR²/n − 3(N + 1)) / (1 − Σ(t³ − t)/(N³ − N)), R the sum of a group's ranks. W. H. Kruskal and W. A.
     * Wallis, J. Am. Stat. Assoc. 47 (1952) 583–621; as R's {@code kruskal.test}.
     *
     * @param groups finite numbers, NaN where one is missing; a group without any is left out
     * @return empty where all numbers are equal
     * @throws IllegalArgumentException if fewer than two groups have numbers
     */
    public static Optional<ChiSquared> of(List<double[]> groups) {
        List<double[]> present = groups.stream()
                .map(Present::of)
                .filter(group -> group.length > 0)
                .toList();
        if (present.size() < 2) {
            throw new IllegalArgumentException("Two groups at least have numbers.");
        }
        double[] all = present.stream().flatMapToDouble(DoubleStream::of).toArray();
        double[] ranks = Ranks.of(all);
        double n = all.length;
        double between = 0;
        int start = 0;
        for (double[] group : present) {
            double sum = DoubleStream.of(ranks).skip(start).limit(group.length).sum();
            between += sum * sum / group.length;
            start += group.length;
        }
        double tied = Ranks.tied(all);
        if (tied == n * n * n - n) {
            return Optional.empty();
        }
        double h = (12 * between / (n * (n + 1)) - 3 * (n + 1)) / (1 - tied / (n * n * n - n));
        return Optional.of(new ChiSquared(Math.max(0, h), present.size() - 1));
    }
}
