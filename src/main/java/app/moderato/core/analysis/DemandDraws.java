package app.moderato.core.analysis;

import app.moderato.core.analysis.inference.Interval;
import java.util.Arrays;
import java.util.Random;

/** A demand curve under resampling of personas with replacement; whom a draw holds is as in {@link Bootstrap}. */
final class DemandDraws {
    /** Per price one share per draw. */
    private final double[][] shares;

    private final double[] medians = new double[Bootstrap.DRAWS];
    private final double[] bests = new double[Bootstrap.DRAWS];
    private final double[] owns = new double[Bootstrap.DRAWS];

    private DemandDraws(int prices) {
        shares = new double[prices][Bootstrap.DRAWS];
    }

    /**
     * @param highest per persona the highest price, ≥ 0; NaN where there is none
     * @param weights per persona, &gt; 0
     * @param prices every different one above 0, ascending
     * @param own the concept's own price, NaN for none
     */
    static DemandDraws of(double[] highest, double[] weights, double[] prices, double own, long seed) {
        int n = highest.length;
        // 0 is nothing, −1 nobody, otherwise one more than the place of the price
        int[] places = new int[n];
        for (int i = 0; i < n; i++) {
            places[i] =
                    Double.isNaN(highest[i]) ? -1 : highest[i] == 0 ? 0 : 1 + Arrays.binarySearch(prices, highest[i]);
        }
        int atOwn = own == 0 ? 0 : place(prices, own);
        DemandDraws draws = new DemandDraws(prices.length);
        Random random = new Random(seed);
        int[] times = new int[n];
        double[] masses = new double[prices.length + 1];
        for (int draw = 0; draw < Bootstrap.DRAWS; draw++) {
            Arrays.fill(times, 0);
            for (int i = 0; i < n; i++) {
                times[random.nextInt(n)]++;
            }
            Arrays.fill(masses, 0);
            for (int i = 0; i < n; i++) {
                if (places[i] >= 0) {
                    masses[places[i]] += times[i] * weights[i];
                }
            }
            draws.add(draw, masses, prices, atOwn);
        }
        return draws;
    }

    /** Of the first price at or above the own one. */
    private static int place(double[] prices, double own) {
        int found = Arrays.binarySearch(prices, own);
        return found >= 0 ? found : -found - 1;
    }

    private void add(int draw, double[] masses, double[] prices, int atOwn) {
        double total = Arrays.stream(masses).sum();
        double willing = 0;
        double most = -1;
        bests[draw] = Double.NaN;
        owns[draw] = total == 0 ? Double.NaN : 0;
        for (int k = prices.length - 1; k >= 0; k--) {
            willing += masses[k + 1];
            double share = willing / total;
            shares[k][draw] = share;
            if (prices[k] * share >= most) {
                most = prices[k] * share;
                bests[draw] = prices[k];
            }
            if (k == atOwn) {
                owns[draw] = share;
            }
        }
        medians[draw] = median(masses, prices, total / 2);
    }

    /** As {@link FrequencyCount#median}, without a map for each draw. */
    private static double median(double[] masses, double[] prices, double half) {
        double reached = 0;
        double lower = Double.NaN;
        for (int k = 0; k < masses.length; k++) {
            if (masses[k] > 0) {
                double price = k == 0 ? 0 : prices[k - 1];
                if (!Double.isNaN(lower)) {
                    return (lower + price) / 2;
                }
                reached += masses[k];
                if (Math.abs(reached - half) < 1e-9 * half) {
                    lower = price;
                } else if (reached >= half) {
                    return price;
                }
            }
        }
        return lower;
    }

    Interval share(int price) {
        return Bootstrap.interval(shares[price]);
    }

    Interval median() {
        return Bootstrap.interval(medians);
    }

    Interval best() {
        return Bootstrap.interval(bests);
    }

    Interval own() {
        return Bootstrap.interval(owns);
    }
}
