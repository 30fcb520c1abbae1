package app.moderato.core.group;

import app.moderato.core.study.ConceptId;
import app.moderato.core.study.GroupPlan;
import org.jspecify.annotations.Nullable;

/**
 * One step of a group's agenda.
 *
 * @param concept that it is about, null for none
 * @param minutes of speaking time, 0 where nobody speaks aloud
 * @param opening the moderator's question as planned, null where it is left to the moderator
 */
public record Stage(
        GroupPlan.Kind kind,
        @Nullable ConceptId concept,
        double minutes,
        @Nullable String opening) {
    /** Words a minute, by which speaking time is measured; never wall clock. INTERFACES §2. */
    public static final int WORDS_A_MINUTE = 150;

    /** Whether people talk with each other in it. */
    public boolean talk() {
        return switch (kind) {
            case WARM_UP, DISCUSS, PROBE, CLOSE -> true;
            case SHOW -> minutes > 0;
            case PRIVATE, POLL -> false;
        };
    }

    /** Everybody is heard in it once, whether they press to speak or not. */
    public boolean roundTable() {
        return kind == GroupPlan.Kind.WARM_UP || kind == GroupPlan.Kind.CLOSE;
    }

    /** Spoken words after which it is over. */
    public int words() {
        return (int) Math.round(minutes * WORDS_A_MINUTE);
    }
}
