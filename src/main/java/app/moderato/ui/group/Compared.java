package app.moderato.ui.group;

import app.moderato.core.group.measure.GroupComparison;
import app.moderato.core.group.measure.HumanBands;
import app.moderato.file.study.StoredGroup;
import java.util.List;

/** Several groups of one design beside each other. */
record Compared(List<StoredGroup> groups, GroupComparison comparison) {
    Compared {
        groups = List.copyOf(groups);
    }

    /** @param groups of one design, one at least */
    static Compared of(List<StoredGroup> groups) {
        return new Compared(
                groups,
                GroupComparison.of(groups.stream()
                        .map(one -> new GroupComparison.Group(one.design(), one.state()))
                        .toList()));
    }

    /** How much they differ, beside real groups. */
    HumanBands.Measure variation() {
        return HumanBands.variation(comparison);
    }
}
