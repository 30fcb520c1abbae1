package app.moderato.core.study;

import java.util.List;

/**
 * How much is said in a group, from what its plan says before it begins.
 *
 * @param minutes of speaking time in all sections that name one
 * @param turns that fill those minutes, in whole turns
 * @param alone answers given alone: one of each participant in each private section and poll
 * @param untimed sections in which people talk with each other and that name no minutes; what is said there is not in
 *     {@code turns}
 */
public record GroupLength(double minutes, int turns, int alone, int untimed) {
    private static final double WORDS_A_MINUTE = 150;
    /** Mean of the real focus groups of METHOD.md §6. */
    private static final double WORDS_A_TURN = 49;

    /** @param participants 0..12 */
    public static GroupLength of(List<GroupPlan.Section> course, int participants) {
        double minutes = course.stream().mapToDouble(GroupPlan.Section::minutes).sum();
        double talk = course.stream()
                .filter(section -> !section.kind().alone())
                .mapToDouble(GroupPlan.Section::minutes)
                .sum();
        long alone = course.stream().filter(section -> section.kind().alone()).count();
        long untimed = course.stream()
                .filter(section -> section.minutes() == 0 && spoken(section.kind()))
                .count();
        return new GroupLength(
                minutes,
                (int) Math.round(talk * WORDS_A_MINUTE / WORDS_A_TURN),
                Math.toIntExact(alone * participants),
                Math.toIntExact(untimed));
    }

    private static boolean spoken(GroupPlan.Kind kind) {
        return switch (kind) {
            case WARM_UP, DISCUSS, PROBE -> true;
            case PRIVATE, SHOW, POLL, CLOSE -> false;
        };
    }

    /** The calls to a model that this takes at the least; the moderator's own come on top. */
    public int calls() {
        return turns + alone;
    }
}
