package app.moderato.report.talk;

import app.moderato.core.study.GroupPlan;

/** What a stage of a group is called. */
public final class StageWords {
    private StageWords() {}

    public static String of(GroupPlan.Kind kind) {
        return switch (kind) {
            case WARM_UP -> "Warm-up";
            case PRIVATE -> "In private";
            case SHOW -> "Shown";
            case DISCUSS -> "Discussion";
            case PROBE -> "Follow-up";
            case POLL -> "Poll";
            case CLOSE -> "Close";
        };
    }
}
