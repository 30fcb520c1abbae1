package app.moderato.core.panel;

import app.moderato.core.study.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Wanted shares of one attribute's categories; categories not named get nobody.
 *
 * @param shares category to share, adding up to 1; a numeric attribute may have its own bands here
 */
record Quota(String attribute, Map<String, Double> shares) {
    /** Shares written with two digits, such as three thirds of 0.33, still count as 1. */
    private static final double ROUNDING = 0.0101;

    static final String NONE = "";

    /** The quota with shares that add up to exactly 1. */
    static Quota of(String attribute, Map<String, Double> shares) {
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<String, Double> scaled = new LinkedHashMap<>();
        shares.forEach((category, share) -> scaled.put(category.strip(), share / sum));
        return new Quota(attribute, scaled);
    }

    /** What is wrong with the shares themselves. */
    static List<Problem> problems(String attribute, Map<String, Double> shares) {
        List<Problem> problems = new ArrayList<>();
        String pointer = "/panel/quotas/" + attribute;
        shares.forEach((category, share) -> {
            if (!Double.isFinite(share) || share < 0 || share > 1) {
                problems.add(Problem.error(
                        pointer + "/" + category,
                        "The quota of " + attribute + " " + category + " is " + share
                                + "; a share lies between 0 and 1."));
            }
        });
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        if (problems.isEmpty() && Math.abs(sum - 1) > ROUNDING) {
            problems.add(Problem.error(
                    pointer,
                    "The quotas of " + attribute + " add up to " + Percent.of(sum) + "; they must add up to 100 %."));
        }
        return problems;
    }

    /** What does not fit a population's categories. */
    List<Problem> problems(Axis axis) {
        List<Problem> problems = new ArrayList<>();
        List<Band> bands = new ArrayList<>();
        for (String category : shares.keySet()) {
            String pointer = "/panel/quotas/" + attribute + "/" + category;
            Optional<Band> band = Band.parse(category);
            if (axis.numeric() && band.isPresent()) {
                if (bands.stream().anyMatch(band.get()::overlaps)) {
                    problems.add(Problem.error(
                            pointer, "The quota bands of " + attribute + " overlap at " + category + "."));
                }
                bands.add(band.get());
            } else if (axis.numeric()
                    || KnownNames.same(category, axis.labels()).isEmpty()) {
                problems.add(Problem.error(
                        pointer,
                        "The quota names “" + category + "”, which " + attribute + " does not have. "
                                + KnownNames.hint(category, axis.labels())));
            }
        }
        return problems;
    }

    /** The category of this quota that a level belongs to, {@link #NONE} where it belongs to none. */
    String group(Level level) {
        for (String category : shares.keySet()) {
            if (category.equalsIgnoreCase(level.label().strip())) {
                return category;
            }
            Band band = level.band();
            if (band != null && Band.parse(category).filter(band::within).isPresent()) {
                return category;
            }
        }
        return NONE;
    }

    /** Bands to cut an attribute's own bands at. */
    List<Band> ranges() {
        return shares.keySet().stream()
                .map(Band::parse)
                .flatMap(Optional::stream)
                .toList();
    }
}
