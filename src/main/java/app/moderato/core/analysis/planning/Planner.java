package app.moderato.core.analysis.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * How likely a run of so many people and replicates calls the better of two concepts better, by simulation: people are
 * drawn with replacement from those of a past run, their differences moved to the one that is assumed and scaled to the
 * number of replicates. Better, as everywhere: above the noise floor, here the 0.95 quantile of |control − control again|
 * of people drawn likewise, and the 95 % interval (Student's, paired or Welch's) clear of 0.
 *
 * <p>What people of the past run were like is taken as it was; the model's own error is no part of it. Seeded: the same
 * figures on any machine.
 */
public final class Planner {
    public static final List<Integer> PEOPLE = List.of(30, 50, 75, 100, 150, 200, 300, 400, 600, 800, 1200);
    private static final int RUNS = 1_000;
    private static final NormalDistribution NORMAL = new NormalDistribution();

    private final Variation past;
    private final Random random;

    private Planner(Variation past, long seed) {
        this.past = past;
        this.random = new Random(seed);
    }

    /**
     * @param difference of the two concepts, &gt; 0, in the measure's unit
     * @param wanted power, 0..1
     * @param replicates numbers to try, each ≥ 1
     * @param costPerInterview of one person once, in US dollars; null where it is unknown
     */
    public static PowerTable table(
            Variation past,
            double difference,
            double wanted,
            List<Integer> replicates,
            @Nullable Double costPerInterview,
            long seed) {
        List<PowerTable.Row> rows = new ArrayList<>();
        for (int people : PEOPLE) {
            for (int times : replicates) {
                // each figure has its own draws, so that it does not depend on what else is in the table
                Planner planner = new Planner(past, seed + 1_000_003L * people + times);
                Double cost = costPerInterview == null ? null : Double.valueOf(costPerInterview * people * times);
                rows.add(new PowerTable.Row(people, times, planner.power(people, times, difference), cost));
            }
        }
        return new PowerTable(difference, wanted, rows);
    }

    private double power(int people, int replicates, double difference) {
        int each = (int) Math.round(people * past.share());
        if (each < 2) {
            return 0;
        }
        double scale = past.scale(past.first(), past.paired() ? 2 : 1, replicates);
        double other = past.paired() ? 0 : past.scale(past.second(), 1, replicates);
        boolean floored = past.repeats().size() > 1 && (past.control() || replicates > 1);
        int told = 0;
        for (int run = 0; run < RUNS; run++) {
            Drawn first = draw(past.first(), each, scale);
            Drawn second = past.paired() ? Drawn.NOTHING : draw(past.second(), each, other);
            double found = difference + first.mean() - second.mean();
            double error = Math.sqrt(first.variance() / each + second.variance() / each);
            boolean clear = found > quantile(each, first, second) * error;
            told += clear && (!floored || found > floor(people, replicates)) ? 1 : 0;
        }
        return (double) told / RUNS;
    }

    private record Drawn(double mean, double variance) {
        static final Drawn NOTHING = new Drawn(0, 0);
    }

    private Drawn draw(List<Double> pool, int people, double scale) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < people; i++) {
            double value = scale * pool.get(random.nextInt(pool.size()));
            sum += value;
            squares += value * value;
        }
        double mean = sum / people;
        return new Drawn(mean, Math.max(0, squares - people * mean * mean) / (people - 1));
    }

    private double quantile(int each, Drawn first, Drawn second) {
        double degrees = each - 1;
        if (!past.paired()) {
            double both = first.variance() + second.variance();
            double parts = first.variance() * first.variance() + second.variance() * second.variance();
            degrees = parts == 0 ? 2 * degrees : degrees * both * both / parts;
        }
        return new TDistribution(degrees).inverseCumulativeProbability(0.975);
    }

    /**
     * The control is asked as often as everything, and its halves are one showing each; replicates are halves of one asking
     * each. The 0.95 quantile of the absolute value of a normal draw around the difference met.
     */
    private double floor(int people, int replicates) {
        double scale = Math.sqrt((double) past.repeated() / (past.control() ? replicates : 1));
        int each = past.control() ? people : (int) Math.max(2, Math.round(people * past.share()));
        Drawn control = draw(past.repeats(), each, scale);
        double middle = Math.abs(control.mean());
        double error = Math.sqrt(control.variance() / each);
        if (error == 0) {
            return middle;
        }
        double low = 0;
        double high = middle + 5 * error;
        for (int i = 0; i < 30; i++) {
            double q = (low + high) / 2;
            double inside = NORMAL.cumulativeProbability((q - middle) / error)
                    - NORMAL.cumulativeProbability((-q - middle) / error);
            if (inside < 0.95) {
                low = q;
            } else {
                high = q;
            }
        }
        return high;
    }
}
