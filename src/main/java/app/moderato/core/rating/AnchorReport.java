package app.moderato.core.rating;

import java.util.List;

/**
 * The Anchor Lab's measurement of one scale with one embedder.
 *
 * @param scale the scale's id
 * @param version of its reference sets
 * @param embedder the embedder's id
 */
public record AnchorReport(String scale, String version, String embedder, List<MeasuredSet> sets) {
    /** What a reference set may claim. */
    public enum Standing {
        PASSES,
        FAILS,
        /** The scale has no other set to measure this one by. */
        UNMEASURED
    }

    /**
     * One reference set.
     *
     * @param means the mean rating of each anchor, lowest point first, by the scale's other sets; empty where unmeasured
     * @param poles the cosine of the lowest and highest anchor
     * @param checks empty where unmeasured
     */
    public record MeasuredSet(
            String id, Standing standing, List<Double> means, double poles, List<AnchorCheck> checks) {
        public MeasuredSet {
            means = List.copyOf(means);
            checks = List.copyOf(checks);
        }

        /** The sentences that say why the set does not pass; empty where it does. */
        public List<String> reasons() {
            return standing == Standing.UNMEASURED
                    ? List.of("Unmeasured: the scale has one reference set, and a set is measured by the others.")
                    : checks.stream()
                            .filter(check -> !check.holds())
                            .map(AnchorCheck::reason)
                            .toList();
        }
    }

    public AnchorReport {
        sets = List.copyOf(sets);
    }

    public boolean allPass() {
        return sets.stream().allMatch(set -> set.standing() == Standing.PASSES);
    }

    /** No set passes: results by this scale are not to be used. */
    public boolean nonePasses() {
        return sets.stream().noneMatch(set -> set.standing() == Standing.PASSES);
    }
}
