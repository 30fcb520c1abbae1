package app.moderato.core.study;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Every way through the guide's logic, section by section, as far as answers can differ: ratings, choices and numbers are
 * cut where conditions cut them, and only what can follow from earlier answers is gone through. That a question finds no
 * answer at all, which makes its comparisons false, is left aside.
 */
public final class GuidePaths {
    private final Map<GuideSection, SectionWalk> walks = new EnumMap<>(GuideSection.class);

    private GuidePaths(Study study, ScaleLibrary scales) {
        for (GuideSection section : GuideSection.values()) {
            walks.put(section, SectionWalk.of(section, study, scales));
        }
    }

    public static GuidePaths of(Study study, ScaleLibrary scales) {
        return new GuidePaths(study, scales);
    }

    /** In the order of the answers that lead to them; none for a section without questions. */
    public List<GuidePath> in(GuideSection section) {
        return walk(section).paths();
    }

    /** Whether {@link #in} has all of them; a guide with very many conditions has more than can be gone through. */
    public boolean isComplete(GuideSection section) {
        return walk(section).isComplete();
    }

    /** Questions that no answer leads to, as far as all paths are known. */
    public List<GuidePath.Step> unreached() {
        List<GuidePath.Step> unreached = new ArrayList<>();
        walks.values().forEach(walk -> unreached.addAll(walk.unreached()));
        return unreached;
    }

    /** Whether the question's condition holds for some answers and not for others; {@code UNKNOWN} without a condition. */
    Holds holds(Asked asked) {
        return walk(asked.section()).holds(asked.id());
    }

    /** When a condition holds. */
    enum Holds {
        NEVER,
        SOMETIMES,
        ALWAYS,
        UNKNOWN
    }

    private SectionWalk walk(GuideSection section) {
        SectionWalk walk = walks.get(section);
        if (walk == null) {
            throw new IllegalStateException("Every section is walked");
        }
        return walk;
    }
}
