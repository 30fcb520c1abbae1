package app.moderato.core.group.measure;

import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.GroupState;

/** What a group yields, for reports. */
public record GroupResults(GroupFigures figures, GroupSummary summary, TurnScores scores, HumanBands bands) {
    /** @param scores {@link TurnScores#NONE} where turns were not scored */
    public static GroupResults of(GroupDesign design, GroupState state, TurnScores scores) {
        GroupFigures figures = GroupFigures.of(design, state);
        return new GroupResults(figures, GroupSummary.of(figures, state, scores), scores, HumanBands.of(figures));
    }
}
