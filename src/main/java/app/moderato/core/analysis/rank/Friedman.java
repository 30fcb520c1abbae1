package app.moderato.core.analysis.rank;

import app.moderato.core.analysis.inference.ChiSquared;
import app.moderato.core.analysis.inference.Present;
import app.moderato.core.analysis.inference.Ranks;
import java.util.Optional;

/** Whether the same people put one of several things above another. */
public final class Friedman {
    private Friedman() {}

    /**
     * χ² = 12·Σ(R − b(k + 1)/2)² / (b·k(k + 1) − Σ(t³ − t)/(k − 1)), R the sum of a thing's ranks within people. M. Friedman,
     * J. Am. Stat. Assoc. 32 (1937) 675–701; as R's {@code friedman.test}.
     *
     * @param people b of them, each with a finite number for each of the same k ≥ 2 things; who lacks one (NaN) is left out
     * @return empty where nobody tells any two things apart
     * @throws IllegalArgumentException if nobody has all numbers, or there is one thing only
     */
    public static Optional<ChiSquared> of(double[][] people) {
        double[][] complete = Present.complete(people);
        if (complete.length == 0 || complete[0].length < 2) {
            throw new IllegalArgumentException("One person at least has numbers for two things or more.");
        }
        double b = complete.length;
        int k = complete[0].length;
        double[] sums = new double[k];
        double tied = 0;
        for (double[] person : complete) {
            double[] ranks = Ranks.of(person);
            for (int thing = 0; thing < k; thing++) {
                sums[thing] += ranks[thing];
            }
            tied += Ranks.tied(person);
        }
        double squares = 0;
        for (double sum : sums) {
            squares += (sum - b * (k + 1) / 2) * (sum - b * (k + 1) / 2);
        }
        double possible = b * k * (k + 1) - tied / (k - 1);
        return possible > 0 ? Optional.of(new ChiSquared(12 * squares / possible, k - 1)) : Optional.empty();
    }
}
