package app.moderato.core.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a run has heard enough to end by itself, fixed before it begins: when every interval is narrow enough, or when the
 * ranking is settled, whichever comes first.
 *
 * @param question rated for each concept
 * @param measure of that question
 * @param halfWidth of the 95 % interval of every concept, in shares of 1 for top-2, in scale points for the mean; null
 *     where width does not matter
 * @param best one less the chance to call a concept the best where none is; null where the ranking does not matter
 * @param subgroups attributes of whose categories every interval must be as narrow
 * @param least people before the first look
 * @param every people between looks
 */
public record StopRule(
        QuestionId question,
        Measure measure,
        @Nullable Double halfWidth,
        @Nullable Double best,
        List<String> subgroups,
        int least,
        int every) {
    public static final int LEAST = 60;
    public static final int EVERY = 20;

    /** What is looked at. */
    public enum Measure {
        TOP2,
        MEAN;

        /** As written in a study file. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public StopRule {
        subgroups = List.copyOf(subgroups);
    }

    StopRule withQuestion(QuestionId now) {
        return new StopRule(now, measure, halfWidth, best, subgroups, least, every);
    }

    /** For people and for a run's record. */
    public String words() {
        List<String> ways = new ArrayList<>();
        if (halfWidth != null) {
            ways.add("every 95 % interval is within ±" + plain(halfWidth)
                    + (subgroups.isEmpty() ? "" : ", overall and by " + String.join(", ", subgroups)));
        }
        if (best != null) {
            ways.add("the best concept is settled with " + plain(100 * best) + " % over all looks");
        }
        return (measure == Measure.TOP2 ? "top-2 of " : "mean of ") + question + ": ends when "
                + String.join(", or ", ways) + "; looks after " + least + " people, then every " + every;
    }

    /** For people, before a run: when it will end by itself. */
    public String sentence() {
        String figure = (measure == Measure.TOP2 ? "top-2 of " : "the mean of ") + question;
        List<String> ways = new ArrayList<>();
        if (halfWidth != null) {
            ways.add("every interval of " + figure
                    + (subgroups.isEmpty() ? "" : ", overall and by " + String.join(" and ", subgroups) + ",")
                    + " is within ±"
                    + (measure == Measure.TOP2
                            ? plain(100 * halfWidth) + " points"
                            : plain(halfWidth) + " scale points"));
        }
        if (best != null) {
            ways.add((ways.isEmpty() ? "the best concept on " + figure : "the best concept") + " is settled with "
                    + plain(100 * best) + " %");
        }
        return "Stops by itself once " + String.join(", or ", ways) + ", looked at after " + least
                + " people and every " + every + ".";
    }

    /**
     * Worth a second look: that the first look would come when everybody has been asked.
     *
     * @param people of the panel
     */
    public Optional<Problem> idle(int people) {
        return least < people
                ? Optional.empty()
                : Optional.of(Problem.warning(
                        "/simulation/stop/least",
                        "The stopping rule can never act: its first look comes after " + least
                                + " people, and the panel has " + people
                                + ". Set least below that, or ask more people."));
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.4f", value).replaceFirst("\\.?0+$", "");
    }
}
