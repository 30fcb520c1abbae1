package app.moderato.core.analysis.proportion;

import app.moderato.core.analysis.inference.Alternative;
import app.moderato.core.analysis.inference.ChiSquared;
import app.moderato.core.analysis.inference.Interval;
import app.moderato.core.analysis.inference.Tails;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Two shares of different people, as R's {@code prop.test}.
 *
 * @param corrected whether continuity is corrected for, by at most ½ person; R's default, but not the usual in research
 */
public record TwoProportions(Proportion first, Proportion second, boolean corrected) {
    /** Without a correction. */
    public static TwoProportions of(Proportion first, Proportion second) {
        return new TwoProportions(first, second, false);
    }

    /** First less second, −1..1. */
    public double difference() {
        return first.share() - second.share();
    }

    /** X² = z², z the difference over its standard error with one share for both; empty where everybody is alike. */
    public Optional<ChiSquared> test() {
        return z().stream().mapToObj(z -> new ChiSquared(z * z, 1)).findFirst();
    }

    /** p of {@link #test}, also one-sided; empty where everybody is alike. */
    public OptionalDouble p(Alternative alternative) {
        return z().stream().map(alternative::ofNormal).findFirst();
    }

    private OptionalDouble z() {
        double share = (first.successes() + second.successes()) / (first.trials() + second.trials());
        double variance = share * (1 - share) * perPerson();
        double size = Math.max(0, Math.abs(difference()) - correction() * perPerson());
        return variance > 0
                ? OptionalDouble.of(Math.signum(difference()) * size / Math.sqrt(variance))
                : OptionalDouble.empty();
    }

    /**
     * Of the difference, each share with its own variance (Wald), within −1..1.
     *
     * @param level in (0, 1), such as 0.95
     */
    public Interval interval(double level) {
        double half = Tails.z(level) * Math.sqrt(variance(first) + variance(second)) + correction() * perPerson();
        return new Interval(Math.max(-1, difference() - half), Math.min(1, difference() + half));
    }

    private static double variance(Proportion proportion) {
        return proportion.share() * (1 - proportion.share()) / proportion.trials();
    }

    private double perPerson() {
        return 1 / first.trials() + 1 / second.trials();
    }

    private double correction() {
        return corrected ? Math.min(0.5, Math.abs(difference()) / perPerson()) : 0;
    }
}
