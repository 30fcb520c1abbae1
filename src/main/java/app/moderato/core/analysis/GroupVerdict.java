package app.moderato.core.analysis;

import app.moderato.core.analysis.Verdict.Level;
import app.moderato.core.group.GroupRecord;
import java.util.List;

/** What a group discussion may be used for: its talk and its movements are never more than directional. */
public final class GroupVerdict {
    private GroupVerdict() {}

    public static Verdict of(GroupRecord group) {
        return of(group.people(), group.rehearsal());
    }

    /** @param people at one table */
    public static Verdict of(int people, boolean rehearsal) {
        Verdict whole = new Verdict(
                Level.DIRECTIONAL,
                ResultView.GROUP,
                List.of(
                        ResultView.GROUP.cap().orElseThrow(),
                        people + " people at one table say little about a market."),
                List.of(),
                2);
        return rehearsal
                ? whole.atMost(Level.DO_NOT_USE, "Rehearsal respondents are invented by rule; no model was asked.")
                : whole;
    }
}
