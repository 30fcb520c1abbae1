package app.moderato.core.analysis.ordinal;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Ratings of people on an ordered scale: per person the weight that lies on each point. Immutable. */
public final class Response {
    private final List<String> points;
    private final double[][] masses;

    private Response(List<String> points, double[][] masses) {
        if (points.size() < 2) {
            throw new IllegalArgumentException("A scale has two points at least.");
        }
        this.points = List.copyOf(points);
        this.masses = masses;
    }

    /**
     * One point per person.
     *
     * @param points names of the scale's points, lowest first
     * @param ratings per person a point from 1 to their number, 0 where it is missing
     * @param weights per person how often the case counts, finite and ≥ 0; 0 leaves a person out. Standard errors take each
     *     unit of weight as a person, so weights that correct a sample should have mean 1
     */
    public static Response of(List<String> points, int[] ratings, double[] weights) {
        double[][] pmfs = new double[ratings.length][];
        for (int i = 0; i < ratings.length; i++) {
            if (ratings[i] < 0 || ratings[i] > points.size()) {
                throw new IllegalArgumentException("A rating is a point from 1 to " + points.size()
                        + ", or 0 if missing, not " + ratings[i] + ".");
            }
            pmfs[i] = new double[points.size()];
            if (ratings[i] > 0) {
                pmfs[i][ratings[i] - 1] = 1;
            }
        }
        return ofPmfs(points, List.of(pmfs), weights);
    }

    /** One point per person, each person counted once. */
    public static Response of(List<String> points, int[] ratings) {
        return of(points, ratings, ones(ratings.length));
    }

    /** As {@link #of(List, int[], double[])}, with the points' names, or null where one is missing. */
    public static Response named(List<String> points, List<? extends @Nullable String> ratings, double[] weights) {
        return of(
                points,
                ratings.stream().mapToInt(rating -> place(points, rating)).toArray(),
                weights);
    }

    private static int place(List<String> points, @Nullable String rating) {
        int place = rating == null ? 0 : points.indexOf(rating) + 1;
        if (place == 0 && rating != null) {
            throw new IllegalArgumentException("“" + rating + "” is no point of the scale: " + points + ".");
        }
        return place;
    }

    /**
     * A distribution per person, as similarity ratings are: the log-likelihood is the mean over the points, Σ p(r)·ln P(r).
     *
     * @param pmfs per person one mass ≥ 0 for each point, Σ = 1; all 0 where the rating is missing
     */
    public static Response ofPmfs(List<String> points, List<double[]> pmfs, double[] weights) {
        if (pmfs.size() != weights.length) {
            throw new IllegalArgumentException(
                    "Each of the " + pmfs.size() + " ratings has a weight, not " + weights.length + " of them.");
        }
        double[][] masses = new double[weights.length][points.size()];
        for (int i = 0; i < masses.length; i++) {
            double[] pmf = pmfs.get(i);
            if (pmf.length != points.size() || !(weights[i] >= 0 && weights[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("Each rating has a mass for each of the " + points.size()
                        + " points and a finite weight of 0 or more.");
            }
            for (int point = 0; point < pmf.length; point++) {
                if (!(pmf[point] >= 0 && pmf[point] < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException("A mass is 0 or more, not " + pmf[point] + ".");
                }
                masses[i][point] = weights[i] * pmf[point];
            }
        }
        return new Response(points, masses);
    }

    private static double[] ones(int number) {
        return IntStream.range(0, number).mapToDouble(i -> 1).toArray();
    }

    List<String> points() {
        return points;
    }

    int people() {
        return masses.length;
    }

    /** Weight on each point of the scale; all 0 where the rating is missing. */
    double[] masses(int person) {
        return masses[person];
    }
}
