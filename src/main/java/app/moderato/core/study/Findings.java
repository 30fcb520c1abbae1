package app.moderato.core.study;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes what the rules find at one key of one question.
 *
 * @param found all findings so far
 */
record Findings(Asked asked, String key, List<GuideFinding> found) {
    Findings at(String otherKey) {
        return new Findings(asked, otherKey, found);
    }

    void add(GuideFinding.Kind kind, @Nullable Passage passage, String why, @Nullable Better better) {
        found.add(new GuideFinding(kind, asked.section(), asked.index(), asked.id(), key, passage, why, better));
    }

    void add(GuideFinding.Kind kind, String why) {
        add(kind, null, why, null);
    }
}
