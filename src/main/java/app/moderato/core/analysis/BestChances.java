package app.moderato.core.analysis;

import java.util.Random;
import org.jspecify.annotations.Nullable;

/** How often each concept comes first over the joint draws. */
final class BestChances {
    private BestChances() {}

    /**
     * Where there is noise, each concept's figure of a draw gets an independent one of the noise's draws ÷ √2 (a
     * difference of two showings varies twice as much as one showing), so that the chances include it. Concepts that tie
     * share the draw.
     *
     * @param draws per concept one figure per draw; NaN is never best
     * @param noise centred differences of a concept from itself, null for none
     * @return per concept 0..1, adding up to 1
     */
    static double[] of(double[][] draws, double @Nullable [] noise, long seed) {
        Random random = new Random(seed);
        double[] chances = new double[draws.length];
        double[] figures = new double[draws.length];
        for (int draw = 0; draw < Bootstrap.DRAWS; draw++) {
            double most = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < figures.length; c++) {
                double moved = noise == null ? 0 : noise[random.nextInt(noise.length)] / Math.sqrt(2);
                figures[c] = draws[c][draw] + moved;
                most = figures[c] > most ? figures[c] : most;
            }
            int first = 0;
            for (double figure : figures) {
                first += figure == most ? 1 : 0;
            }
            for (int c = 0; c < figures.length; c++) {
                chances[c] += figures[c] == most ? 1.0 / first : 0;
            }
        }
        for (int c = 0; c < chances.length; c++) {
            chances[c] /= Bootstrap.DRAWS;
        }
        return chances;
    }
}
