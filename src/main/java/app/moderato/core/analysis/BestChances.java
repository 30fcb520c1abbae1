package app.moderato.core.analysis;

import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What the joint draws say about an order: how often each concept comes first, how often one is above another, and what
 * choosing it would cost on average.
 *
 * <p>Where there is noise, each concept's figure of a draw gets an independent one of the noise's draws ÷ √2 (a difference
 * of two showings varies twice as much as one showing), so that everything here includes it.
 */
final class BestChances {
    private BestChances() {}

    /**
     * How often each comes first; concepts that tie share the draw.
     *
     * @param draws per concept one figure per draw; NaN is never best
     * @param noise centred differences of a concept from itself, null for none
     * @return per concept 0..1, adding up to 1
     */
    static double[] of(double[][] draws, double @Nullable [] noise, long seed) {
        return best(moved(draws, noise, seed));
    }

    /** The draws with the noise in them. */
    static double[][] moved(double[][] draws, double @Nullable [] noise, long seed) {
        Random random = new Random(seed);
        double[][] moved = new double[draws.length][Bootstrap.DRAWS];
        for (int draw = 0; draw < Bootstrap.DRAWS; draw++) {
            for (int c = 0; c < draws.length; c++) {
                double by = noise == null ? 0 : noise[random.nextInt(noise.length)] / Math.sqrt(2);
                moved[c][draw] = draws[c][draw] + by;
            }
        }
        return moved;
    }

    /** @param moved per concept one figure per draw */
    static double[] best(double[][] moved) {
        double[] chances = new double[moved.length];
        for (int draw = 0; draw < Bootstrap.DRAWS; draw++) {
            double most = most(moved, draw);
            int first = 0;
            for (double[] figures : moved) {
                first += figures[draw] == most ? 1 : 0;
            }
            for (int c = 0; c < chances.length; c++) {
                chances[c] += moved[c][draw] == most ? 1.0 / first : 0;
            }
        }
        for (int c = 0; c < chances.length; c++) {
            chances[c] /= Bootstrap.DRAWS;
        }
        return chances;
    }

    /**
     * Mean over the draws of the best figure less the concept's own: what choosing it costs where another is better. In
     * the figures' unit, ≥ 0; NaN without a draw.
     */
    static double[] losses(double[][] moved) {
        double[] losses = new double[moved.length];
        for (int c = 0; c < moved.length; c++) {
            double sum = 0;
            int counted = 0;
            for (int draw = 0; draw < Bootstrap.DRAWS; draw++) {
                if (!Double.isNaN(moved[c][draw])) {
                    sum += most(moved, draw) - moved[c][draw];
                    counted++;
                }
            }
            losses[c] = sum / counted;
        }
        return losses;
    }

    /** Share of the draws in which the one is above the other, 0..1; ties count half. */
    static double above(double[] one, double[] other) {
        double above = 0;
        int counted = 0;
        for (int draw = 0; draw < one.length; draw++) {
            if (!Double.isNaN(one[draw] - other[draw])) {
                above += one[draw] > other[draw] ? 1 : one[draw] == other[draw] ? 0.5 : 0;
                counted++;
            }
        }
        return above / counted;
    }

    private static double most(double[][] moved, int draw) {
        double most = Double.NEGATIVE_INFINITY;
        for (double[] figures : moved) {
            most = figures[draw] > most ? figures[draw] : most;
        }
        return most;
    }
}
