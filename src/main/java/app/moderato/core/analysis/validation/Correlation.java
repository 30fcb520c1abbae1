package app.moderato.core.analysis.validation;

import app.moderato.core.analysis.correlation.Pearson;
import app.moderato.core.analysis.correlation.Spearman;
import java.util.Arrays;
import java.util.OptionalDouble;

/** Correlations over concepts or people, where they say something. */
final class Correlation {
    /** Two points always lie on a line. */
    static final int LEAST = 3;

    private Correlation() {}

    /** Empty for fewer than {@link #LEAST} values, or where one side does not vary. */
    static OptionalDouble pearson(double[] one, double[] other) {
        return defined(one, other)
                ? OptionalDouble.of(Pearson.of(one, other).orElseThrow().r())
                : OptionalDouble.empty();
    }

    /** Of mid-ranks; empty as {@link #pearson}. */
    static OptionalDouble spearman(double[] one, double[] other) {
        return defined(one, other)
                ? OptionalDouble.of(Spearman.of(one, other).orElseThrow().rho())
                : OptionalDouble.empty();
    }

    private static boolean defined(double[] one, double[] other) {
        return one.length >= LEAST && varies(one) && varies(other);
    }

    static boolean varies(double[] values) {
        return Arrays.stream(values).max().orElse(0)
                        - Arrays.stream(values).min().orElse(0)
                > 1e-12;
    }
}
