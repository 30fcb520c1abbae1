package app.moderato.core.analysis.inference;

import java.util.stream.IntStream;

/**
 * Adjusts p-values for their number, as R's {@code p.adjust}. The first three bound the chance of any false alarm in the
 * family, the last two the share of false alarms among the alarms.
 */
public enum Adjustment {
    /** Each p times their number. */
    BONFERRONI {
        @Override
        double factor(int n, int rank) {
            return n;
        }
    },
    /** S. Holm, “A simple sequentially rejective multiple test procedure”, Scand. J. Statistics 6 (1979) 65–70. */
    HOLM {
        @Override
        double factor(int n, int rank) {
            return n - rank + 1;
        }
    },
    /** Y. Hochberg, “A sharper Bonferroni procedure”, Biometrika 75 (1988) 800–802; for independent tests. */
    HOCHBERG {
        @Override
        double factor(int n, int rank) {
            return n - rank + 1;
        }
    },
    /** Y. Benjamini and Y. Hochberg, “Controlling the false discovery rate”, J. R. Stat. Soc. B 57 (1995) 289–300. */
    BENJAMINI_HOCHBERG {
        @Override
        double factor(int n, int rank) {
            return (double) n / rank;
        }
    },
    /** The same under any dependence. Y. Benjamini and D. Yekutieli, Annals of Statistics 29 (2001) 1165–1188. */
    BENJAMINI_YEKUTIELI {
        @Override
        double factor(int n, int rank) {
            return IntStream.rangeClosed(1, n).mapToDouble(i -> 1.0 / i).sum() * n / rank;
        }
    };

    /** @param rank of the p among n, 1 for the smallest */
    abstract double factor(int n, int rank);

    /**
     * @param p in 0..1; NaN where there was no test, which then does not count
     * @return in the order of {@code p}, at most 1; NaN where {@code p} is
     */
    public double[] adjust(double[] p) {
        double[] adjusted = p.clone();
        int[] order = IntStream.range(0, p.length)
                .filter(i -> !Double.isNaN(p[i]))
                .boxed()
                .sorted((one, other) -> Double.compare(p[one], p[other]))
                .mapToInt(i -> i)
                .toArray();
        int n = order.length;
        for (int rank = 1; rank <= n; rank++) {
            double single = p[order[rank - 1]];
            if (single < 0 || single > 1) {
                throw new IllegalArgumentException("A p-value lies in 0..1, not at " + single + ".");
            }
            adjusted[order[rank - 1]] = Math.min(1, factor(n, rank) * single);
        }
        if (this == HOLM) {
            for (int i = 1; i < n; i++) {
                adjusted[order[i]] = Math.max(adjusted[order[i]], adjusted[order[i - 1]]);
            }
        } else {
            for (int i = n - 2; i >= 0; i--) {
                adjusted[order[i]] = Math.min(adjusted[order[i]], adjusted[order[i + 1]]);
            }
        }
        return adjusted;
    }
}
