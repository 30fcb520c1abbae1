package app.moderato.core.analysis.validation;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * The means of two random halves of the people, per concept and split. Within every concept ⌊n/2⌋ people are drawn
 * without putting back; they are the first half, the others the test half. People who rated alike are drawn by their
 * number, which gives the same halves as drawing them one by one.
 */
final class Halves {
    /** Concepts with fewer people cannot be split. */
    static final int LEAST = 2;

    private final double[][] first;
    private final double[][] test;
    private final double[][] synthetic;
    private final double ks;

    private Halves(double[][] first, double[][] test, double[][] synthetic, double ks) {
        this.first = first;
        this.test = test;
        this.synthetic = synthetic;
        this.ks = ks;
    }

    int concepts() {
        return first.length;
    }

    int splits() {
        return first[0].length;
    }

    /** Mean rating in the first half. */
    double first(int concept, int split) {
        return first[concept][split];
    }

    /** Mean rating in the test half. */
    double test(int concept, int split) {
        return test[concept][split];
    }

    /**
     * The model's mean: over the personas of the first half where texts and ratings are of the same people, else the
     * concept's.
     */
    double synthetic(int concept, int split) {
        return synthetic[concept][split];
    }

    /** Mean KS similarity of the halves over concepts and splits, 0..1. */
    double ks() {
        return ks;
    }

    /**
     * @param concepts each at least {@link #LEAST} people, with ratings 1..points
     * @param means the model's, one per concept; NaN takes them from the people of the first half
     */
    static Halves of(List<List<Alike>> concepts, double[] means, int points, Splits splits) {
        // the algorithm of java.util.Random is specified, so a seed gives the same halves on every Java
        Random random = new Random(splits.seed());
        int n = concepts.size();
        int most = concepts.stream().mapToInt(Halves::people).max().orElse(0);
        Hypergeometric draws = new Hypergeometric(most);
        double[][] first = new double[n][splits.count()];
        double[][] test = new double[n][splits.count()];
        double[][] synthetic = new double[n][splits.count()];
        double ks = 0;
        for (int c = 0; c < n; c++) {
            Alike[] people = concepts.get(c).toArray(Alike[]::new);
            Tally taken = new Tally(points);
            Tally rest = new Tally(points);
            for (int s = 0; s < splits.count(); s++) {
                split(people, draws, random, taken, rest);
                first[c][s] = taken.mean();
                test[c][s] = rest.mean();
                synthetic[c][s] = Double.isNaN(means[c]) ? taken.synthetic() : means[c];
                ks += taken.ks(rest);
            }
        }
        return new Halves(first, test, synthetic, ks / ((double) n * splits.count()));
    }

    static int people(List<Alike> concept) {
        return concept.stream().mapToInt(Alike::count).sum();
    }

    private static void split(Alike[] people, Hypergeometric draws, Random random, Tally taken, Tally rest) {
        taken.clear();
        rest.clear();
        int left = Arrays.stream(people).mapToInt(Alike::count).sum();
        int wanted = left / 2;
        for (Alike alike : people) {
            int drawn = draws.draw(left, alike.count(), wanted, random.nextDouble());
            taken.add(alike, drawn);
            rest.add(alike, alike.count() - drawn);
            left -= alike.count();
            wanted -= drawn;
        }
    }

    /** One half of a concept's people. */
    private static final class Tally {
        private final double[] masses;
        private double total;
        private double sum;
        private double syntheticTotal;
        private double syntheticSum;

        Tally(int points) {
            masses = new double[points];
        }

        void clear() {
            Arrays.fill(masses, 0);
            total = 0;
            sum = 0;
            syntheticTotal = 0;
            syntheticSum = 0;
        }

        void add(Alike alike, int count) {
            double weight = alike.weight() * count;
            masses[alike.rating() - 1] += weight;
            total += weight;
            sum += weight * alike.rating();
            syntheticTotal += alike.syntheticWeight() * count;
            syntheticSum += alike.syntheticWeight() * count * alike.synthetic();
        }

        double mean() {
            return sum / total;
        }

        double synthetic() {
            return syntheticSum / syntheticTotal;
        }

        double ks(Tally other) {
            double gap = 0;
            double mine = 0;
            double others = 0;
            for (int r = 0; r < masses.length; r++) {
                mine += masses[r] / total;
                others += other.masses[r] / other.total;
                gap = Math.max(gap, Math.abs(mine - others));
            }
            return 1 - gap;
        }
    }
}
