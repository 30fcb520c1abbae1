package app.moderato.core.rating;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A probability mass function over scale points 1..n. Immutable; the masses are ≥ 0 and add up to 1 within 1e-6. */
public final class Pmf {
    private final double[] masses;

    private Pmf(double[] masses) {
        this.masses = masses;
    }

    /** @throws IllegalArgumentException if the masses are no distribution over at least two points */
    public static Pmf of(double... masses) {
        double sum = 0;
        for (double mass : masses) {
            if (!(mass >= 0)) {
                throw new IllegalArgumentException("Not a pmf: " + Arrays.toString(masses));
            }
            sum += mass;
        }
        if (masses.length < 2 || Math.abs(sum - 1) > 1e-6) {
            throw new IllegalArgumentException("Not a pmf: " + Arrays.toString(masses));
        }
        return new Pmf(masses.clone());
    }

    public static Pmf uniform(int points) {
        double[] masses = new double[points];
        Arrays.fill(masses, 1.0 / points);
        return of(masses);
    }

    /** @param point 1..points */
    public static Pmf oneHot(int points, int point) {
        double[] masses = new double[points];
        masses[point - 1] = 1;
        return of(masses);
    }

    /** The unweighted mean of pmfs of one length. */
    public static Pmf mean(Collection<Pmf> pmfs) {
        double[] sum = new double[pmfs.iterator().next().points()];
        for (Pmf pmf : pmfs) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += pmf.masses[i] / pmfs.size();
            }
        }
        return of(sum);
    }

    public int points() {
        return masses.length;
    }

    /** @param point 1..points */
    public double at(int point) {
        return masses[point - 1];
    }

    /** The point that holds all the mass, 1..points; 0 where none does. */
    public int certain() {
        for (int i = 0; i < masses.length; i++) {
            if (masses[i] == 1) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Σ r·p(r), 1..n. */
    public double mean() {
        return IntStream.rangeClosed(1, masses.length)
                .mapToDouble(r -> r * masses[r - 1])
                .sum();
    }

    /** Standard deviation of the scale point. */
    public double sd() {
        double mean = mean();
        return Math.sqrt(IntStream.rangeClosed(1, masses.length)
                .mapToDouble(r -> (r - mean) * (r - mean) * masses[r - 1])
                .sum());
    }

    /** Mass of the two highest points. */
    public double top2() {
        return masses[masses.length - 1] + masses[masses.length - 2];
    }

    /** Mass of the two lowest points. */
    public double bottom2() {
        return masses[0] + masses[1];
    }

    public double[] toArray() {
        return masses.clone();
    }

    public DoubleStream stream() {
        return DoubleStream.of(masses);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pmf pmf && Arrays.equals(masses, pmf.masses);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(masses);
    }

    @Override
    public String toString() {
        return Arrays.toString(masses);
    }
}
