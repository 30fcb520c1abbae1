package app.moderato.core.analysis.correlation;

import app.moderato.core.analysis.inference.Alternative;
import app.moderato.core.analysis.inference.Interval;
import app.moderato.core.analysis.inference.Tails;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.hipparchus.util.FastMath;

/**
 * Product-moment correlation, as R's {@code cor.test}.
 *
 * @param r −1..1
 * @param n people who have both measurements, 2 or more
 */
public record Pearson(double r, int n) {
    /**
     * @param first one finite number per person, NaN where it is missing
     * @param second likewise
     * @return empty for fewer than two complete pairs or where one of the measurements is the same for everybody
     */
    public static Optional<Pearson> of(double[] first, double[] second) {
        return of(CompletePairs.of(first, second));
    }

    static Optional<Pearson> of(CompletePairs pairs) {
        if (pairs.n() < 2 || !pairs.vary()) {
            return Optional.empty();
        }
        double r = new PearsonsCorrelation().correlation(pairs.first(), pairs.second());
        return Optional.of(new Pearson(Math.clamp(r, -1, 1), pairs.n()));
    }

    /**
     * By R. A. Fisher's transformation: tanh(artanh r ± z/√(n − 3)).
     *
     * @param level in (0, 1), such as 0.95
     * @return empty for fewer than four people
     */
    public Optional<Interval> interval(double level) {
        double half = Tails.z(level) / Math.sqrt(n - 3);
        if (n < 4) {
            return Optional.empty();
        }
        double middle = FastMath.atanh(r);
        return Optional.of(
                Math.abs(r) == 1
                        ? new Interval(r, r)
                        : new Interval(FastMath.tanh(middle - half), FastMath.tanh(middle + half)));
    }

    /** Against no correlation: t = r·√((n − 2)/(1 − r²)) with n − 2 degrees of freedom; empty for two people. */
    public OptionalDouble p(Alternative alternative) {
        return n < 3
                ? OptionalDouble.empty()
                : OptionalDouble.of(alternative.ofT(r * Math.sqrt((n - 2) / (1 - r * r)), n - 2));
    }
}
