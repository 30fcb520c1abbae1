package app.moderato.core.analysis.rank;

import app.moderato.core.analysis.inference.Present;
import java.util.stream.DoubleStream;
import org.hipparchus.stat.inference.KolmogorovSmirnovTest;

/** Two-sample Kolmogorov–Smirnov test: the largest distance of two cumulative distributions, as R's {@code ks.test}. */
public final class KolmogorovSmirnov {
    /** first·second from which on R takes the limit. */
    private static final int MANY = 10_000;

    private final int first;
    private final int second;
    private final double d;
    /** Per place in the joint order whether a value ends there; within ties the distributions cannot be told. */
    private final boolean[] ends;

    private KolmogorovSmirnov(double[] one, double[] other) {
        first = one.length;
        second = other.length;
        double[] all = DoubleStream.concat(DoubleStream.of(one), DoubleStream.of(other))
                .sorted()
                .toArray();
        ends = new boolean[all.length + 1];
        for (int i = 1; i <= all.length; i++) {
            ends[i] = i == all.length || all[i] != all[i - 1];
        }
        d = new KolmogorovSmirnovTest().kolmogorovSmirnovStatistic(one, other);
    }

    /**
     * @param first two finite numbers or more, NaN where one is missing
     * @param second likewise
     * @throws IllegalArgumentException if a group has fewer than two numbers
     */
    public static KolmogorovSmirnov of(double[] first, double[] second) {
        double[] one = Present.of(first);
        double[] other = Present.of(second);
        if (one.length < 2 || other.length < 2) {
            throw new IllegalArgumentException("Two groups are compared; each has two numbers at least.");
        }
        return new KolmogorovSmirnov(one, other);
    }

    /** D = max|F₁ − F₂|, 0..1. */
    public double d() {
        return d;
    }

    /** 1 − D, 1 for equal distributions. */
    public double similarity() {
        return 1 - d;
    }

    /** Two-sided, as R decides: {@link #exact} where first·second is below 10,000, else {@link #limit}. */
    public double p() {
        return (long) first * second < MANY ? exact() : limit();
    }

    /** By Kolmogorov's limiting distribution; with ties too large. */
    public double limit() {
        return new KolmogorovSmirnovTest().approximateP(d, first, second);
    }

    /**
     * The share of all ways to deal the numbers to the two groups that bring a distance as large, ties taken as they are. J.
     * L. Hodges, “The significance probability of the Smirnov two-sample test”, Arkiv för Matematik 3 (1958) 469–486.
     */
    public double exact() {
        double reached = d - 1e-7 / ((double) first * second);
        double[] far = new double[second + 1];
        for (int i = 0; i <= first; i++) {
            for (int j = 0; j <= second; j++) {
                boolean beyond = ends[i + j] && Math.abs((double) i / first - (double) j / second) >= reached;
                far[j] = beyond ? 1 : before(far, i, j);
            }
        }
        return Math.min(1, far[second]);
    }

    /** The chance that a way to (i, j) was far out before, from those of its two last steps. */
    private static double before(double[] far, int i, int j) {
        double fromFirst = i == 0 ? 0 : far[j] * i / (i + j);
        return j == 0 ? fromFirst : fromFirst + far[j - 1] * j / (i + j);
    }
}
