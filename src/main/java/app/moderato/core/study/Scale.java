package app.moderato.core.study;

import java.util.List;

/**
 * A construct's scale with the reference sets that measure it.
 *
 * @param points n, 2..11
 * @param labels one per point, lowest first
 * @param version of the reference sets, part of every result's stamp
 */
public record Scale(
        String id, String language, int points, List<String> labels, String version, List<ReferenceSet> sets) {
    public Scale {
        labels = List.copyOf(labels);
        sets = List.copyOf(sets);
        if (points < 2 || points > 11) {
            throw new IllegalArgumentException("A scale has 2 to 11 points, not " + points + ".");
        }
        if (sets.isEmpty()) {
            throw new IllegalArgumentException("Scale " + id + " has no reference set.");
        }
        for (ReferenceSet set : sets) {
            if (set.anchors().size() != points) {
                throw new IllegalArgumentException("Reference set " + set.id() + " has "
                        + set.anchors().size() + " anchors for " + points + " points.");
            }
        }
    }
}
