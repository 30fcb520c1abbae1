package app.moderato.core.analysis;

import app.moderato.core.analysis.Comparison.Judgement;
import app.moderato.core.analysis.inference.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison says, found by rules. Concepts go by their ids, best first.
 *
 * @param by the statistic that values and differences are on
 * @param soFar the run is not finished
 * @param advised whether a next step may be named; not where the verdict is “do not use”
 */
public record Finding(Claim claim, Statistic by, boolean soFar, boolean advised) {

    /** One thing that can be said. */
    public sealed interface Claim {
        /** A rehearsal is never stated as a finding. */
        record Rehearsal() implements Claim {}

        /** Too few people for any value, or no concept that enough of them rated. */
        record TooFew(int n) implements Claim {}

        /** One concept: there is nothing to hold it against. */
        record Alone(String concept, double value, Interval interval) implements Claim {}

        /**
         * @param above judged better than the control
         * @param level inside the noise
         * @param below judged worse
         * @param unclear further from the control than the noise floor, with an interval that holds 0
         * @param lead between the best two of the others; null with one
         */
        record AgainstControl(
                String control,
                List<String> above,
                List<String> level,
                List<String> below,
                List<String> unclear,
                @Nullable Lead lead)
                implements Claim {
            public AgainstControl {
                above = List.copyOf(above);
                level = List.copyOf(level);
                below = List.copyOf(below);
                unclear = List.copyOf(unclear);
            }
        }

        /**
         * Without a control: those from the best down to the first clear gap.
         *
         * @param leading all of them where no gap between neighbours is clear
         * @param lead between the last of the leading and the first behind; null where nobody is behind
         */
        record AmongThemselves(
                List<String> leading,
                List<String> behind,
                @Nullable Lead lead) implements Claim {
            public AmongThemselves {
                leading = List.copyOf(leading);
                behind = List.copyOf(behind);
            }
        }

        /**
         * No noise floor: figures without a judgement.
         *
         * @param other the control, or the next in rank where there is none or it comes first
         * @param difference between the two, at least 0
         */
        record Unjudged(String best, double value, String other, boolean otherIsControl, double difference)
                implements Claim {}
    }

    /** The first less the second, as judged. */
    public record Lead(String first, String second, double difference, Judgement judgement) {}
}
