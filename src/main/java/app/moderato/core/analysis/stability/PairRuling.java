package app.moderato.core.analysis.stability;

import app.moderato.core.analysis.Bootstrap;
import app.moderato.core.analysis.Comparison.Judgement;
import app.moderato.core.analysis.inference.Interval;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What one set of answers says of two concepts.
 *
 * @param difference of the weighted means, first less second, in scale points
 * @param interval 95 %, bootstrap over people
 * @param judgement better or worse only above the noise floor and with an interval clear of 0; {@code UNCLEAR} without a
 *     floor
 * @param n people it rests on
 */
public record PairRuling(double difference, Interval interval, Judgement judgement, int n) {
    /** Whether it says that one of the two is ahead. */
    public boolean clear() {
        return judgement == Judgement.BETTER || judgement == Judgement.WORSE;
    }

    /** 1 where the first is ahead, −1 where the second is, 0 for the same to the last digit, or where nobody rated them. */
    public int direction() {
        return Double.isNaN(difference) ? 0 : (int) Math.signum(difference);
    }

    /**
     * Within people where at least half of those who rated one of the two rated both; otherwise everybody who rated one
     * against everybody who rated the other.
     *
     * @param floor empty where there is none
     */
    static PairRuling of(RatingSheet sheet, int first, int second, OptionalDouble floor, long seed) {
        double[] one = sheet.values()[first];
        double[] other = sheet.values()[second];
        double[] within = RatingSheet.less(one, other);
        int both = count(within);
        int any = (int) IntStream.range(0, one.length)
                .filter(i -> !Double.isNaN(one[i]) || !Double.isNaN(other[i]))
                .count();
        boolean paired = 2 * both >= any;
        double difference = paired ? sheet.mean(within) : sheet.mean(one) - sheet.mean(other);
        if (Double.isNaN(difference)) {
            return new PairRuling(difference, new Interval(difference, difference), Judgement.UNCLEAR, 0);
        }
        double[][] draws =
                Bootstrap.means(sheet.weights(), paired ? new double[][] {within} : new double[][] {one, other}, seed);
        Interval interval = Bootstrap.interval(paired ? draws[0] : RatingSheet.less(draws[0], draws[1]));
        return new PairRuling(
                difference,
                interval,
                Judgement.of(difference, interval, floor.isPresent() ? floor.getAsDouble() : null),
                paired ? both : any);
    }

    private static int count(double[] values) {
        return (int) IntStream.range(0, values.length)
                .filter(i -> !Double.isNaN(values[i]))
                .count();
    }
}
