package app.moderato.ui.results;

import app.moderato.core.rating.Pmf;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How bars hang on the middle of their scale, in points of a hundred: half of an odd scale's middle point lies on either
 * side of 0.
 *
 * @param left end of the room, below 0
 * @param right end of the room, above 0
 */
record Hanging(double left, double right) {
    private static final int TICK = 25;
    /** Room beyond the longest bar. */
    private static final double LEFT_ROOM = 8;

    private static final double RIGHT_ROOM = 5;

    static Hanging of(Collection<Pmf> bars) {
        double left = bars.stream().mapToDouble(Hanging::below).max().orElse(0);
        double right = bars.stream().mapToDouble(pmf -> 100 - below(pmf)).max().orElse(0);
        return new Hanging(-Math.max(TICK + 2, left + LEFT_ROOM), Math.max(TICK + 2, right + RIGHT_ROOM));
    }

    /** How much of a bar lies left of 0. */
    static double below(Pmf pmf) {
        int side = pmf.points() / 2;
        double sum = IntStream.rangeClosed(1, side).mapToDouble(pmf::at).sum();
        return 100 * (pmf.points() % 2 == 1 ? sum + pmf.at(side + 1) / 2 : sum);
    }

    /** Multiples of 25 inside the room. */
    List<Integer> ticks() {
        return IntStream.rangeClosed((int) Math.ceil(left / TICK), (int) Math.floor(right / TICK))
                .map(i -> i * TICK)
                .boxed()
                .toList();
    }

    double x(double points, double width) {
        return width * (points - left) / (right - left);
    }
}
