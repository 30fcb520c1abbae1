package app.moderato.core.analysis;

import app.moderato.core.study.StopRule;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a run's stopping rule saw after a number of people.
 *
 * @param people asked and looked at, the first of the run
 * @param panel people there are in all
 * @param widest interval of those that are to be narrow; null where none can be told or width does not matter
 * @param lead of the best concept; null where the ranking does not matter or there is no noise floor
 * @param way by which the run is decided; null while it is not
 * @param needed people in all that decide it, if they answer like those so far; empty where nothing can be told
 */
public record StopLook(
        StopRule rule,
        int people,
        int panel,
        @Nullable Width widest,
        @Nullable Lead lead,
        @Nullable Way way,
        OptionalInt needed) {
    /** How a run may be decided. */
    public enum Way {
        NARROW,
        SETTLED;

        /** As in JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Half of a 95 % interval that counts with repeated looks.
     *
     * @param concept its name
     * @param base whose answers
     * @param n people who rated it, unweighted
     * @param half in the measure's unit
     */
    public record Width(String concept, Respondents base, int n, double half) {}

    /**
     * @param concept name of the one with the highest figure
     * @param chance to be the best with the noise included, 0..1
     * @param limit of this look for that chance
     * @param ahead of the second, in the measure's unit
     * @param floor of the noise, in the same unit
     */
    public record Lead(String concept, double chance, double limit, double ahead, double floor) {
        boolean settled() {
            return chance >= limit && ahead > floor;
        }
    }

    public boolean decided() {
        return way != null;
    }

    /** People to be asked still, at most those there are; empty where nothing can be told. */
    public OptionalInt stillNeeded() {
        return needed.isEmpty() ? needed : OptionalInt.of(Math.clamp(needed.getAsInt() - people, 0, panel - people));
    }

    /** A sentence for people, empty while nothing is decided. */
    public Optional<String> sentence() {
        if (way == Way.NARROW && widest != null) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "Decided after %d of %d people: every interval of %s is within ±%s (the widest, %s%s, ±%s).",
                    people,
                    panel,
                    measure(),
                    figure(rule.halfWidth() == null ? 0 : rule.halfWidth()),
                    widest.concept(),
                    widest.base().everyone() ? "" : " among " + widest.base().category(),
                    figure(widest.half())));
        }
        if (way == Way.SETTLED && lead != null) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "Decided after %d of %d people: %s is the best on %s with a chance of %.1f %% (this look asks for"
                            + " %.1f %%, noise included), %s ahead with a noise floor of %s.",
                    people,
                    panel,
                    lead.concept(),
                    measure(),
                    100 * lead.chance(),
                    100 * lead.limit(),
                    figure(lead.ahead()),
                    figure(lead.floor())));
        }
        return Optional.empty();
    }

    private String measure() {
        return (rule.measure() == StopRule.Measure.TOP2 ? "top-2 of " : "the mean of ") + rule.question();
    }

    private String figure(double value) {
        return rule.measure() == StopRule.Measure.TOP2
                ? String.format(Locale.ROOT, "%.1f points of a hundred", 100 * value)
                : String.format(Locale.ROOT, "%.2f", value);
    }
}
