package app.moderato.cli;

import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.GroupEstimate;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.Usage;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is said of groups on a terminal. */
final class GroupWords {
    /** A model's words must not steer the terminal, nor turn its writing round. */
    private static final Pattern STEERING =
            Pattern.compile("[\\p{Cc}&&[^\\n]]|[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F]");

    private GroupWords() {}

    static String plain(String text) {
        return STEERING.matcher(text).replaceAll("");
    }

    /**
     * Calls, tokens and cost of all groups, in a sentence.
     *
     * @param price null where it is unknown
     */
    static String estimate(
            List<GroupEstimate> estimates,
            List<GroupDesign> designs,
            ChatModel model,
            @Nullable ToDoubleFunction<Usage> price) {
        double low = 0;
        double high = 0;
        for (GroupEstimate estimate : estimates) {
            double[] range = estimate.cost(price).orElse(new double[2]);
            low += range[0];
            high += range[1];
        }
        return String.format(
                Locale.ROOT,
                "%s of %d people to %s %s: about %,d turns, %,d calls, %,d tokens in, %,d out, cost %s.",
                designs.size() == 1 ? "A group" : designs.size() + " groups",
                designs.getFirst().people().size(),
                model.provider(),
                model.model(),
                estimates.stream().mapToInt(GroupEstimate::turns).sum(),
                estimates.stream().mapToInt(GroupEstimate::calls).sum(),
                estimates.stream().mapToLong(one -> one.tokens().input()).sum(),
                estimates.stream().mapToLong(one -> one.tokens().output()).sum(),
                price == null ? "unknown" : Cost.range(low, high));
    }
}
