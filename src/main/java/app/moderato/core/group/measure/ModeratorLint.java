package app.moderato.core.group.measure;

import app.moderato.core.group.GroupDesign;
import app.moderato.core.study.GuideLint;
import app.moderato.core.study.WordingFinding;
import java.util.List;

/** Looks at what the moderator is about to say, before it is said. */
public final class ModeratorLint {
    private ModeratorLint() {}

    /**
     * What would sway people or ask them two things: rules of the guide, on English questions. Two people named together,
     * as in “Ana and Walter”, are not two things.
     */
    public static List<WordingFinding> of(GroupDesign design, String text) {
        return GuideLint.ofQuestion(text, design.study().language()).stream()
                .filter(one -> one.passage() == null
                        || design.names().mentioned(one.passage().words()).isEmpty())
                .toList();
    }
}
