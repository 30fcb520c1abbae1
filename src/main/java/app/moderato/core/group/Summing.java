package app.moderato.core.group;

import java.util.List;

/** A long talk is heard as a summary of its beginning and the last turns word for word. */
final class Summing {
    /** Words heard verbatim before the older ones are summed up; about 2,000 tokens. */
    private static final int MOST_WORDS = 1_500;
    /** Turns always heard as they were said. */
    private static final int VERBATIM = 10;

    /** Turns that are folded in at once at least, so that long turns do not each cost a summary. */
    private static final int AT_ONCE = 5;

    private Summing() {}

    static boolean due(GroupState state) {
        return heard(state).stream().mapToInt(Turn::words).sum() > MOST_WORDS
                && upTo(state) >= state.summed() + AT_ONCE;
    }

    static int upTo(GroupState state) {
        return Math.max(state.summed(), state.turns().size() - VERBATIM);
    }

    /** The turns that are heard word for word. */
    static List<Turn> heard(GroupState state) {
        return state.turns()
                .subList(
                        Math.min(state.summed(), state.turns().size()),
                        state.turns().size());
    }
}
