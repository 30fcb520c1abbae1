package app.moderato.core.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds why several tables of shares cannot hold together for the people there are. */
final class Contradictions {
    private static final int TOLD = 3;
    /** A tenth of a percentage point: below that shares that were rounded would seem to contradict each other. */
    private static final double ROUNDING = 1e-3;

    private Contradictions() {}

    /** @param excess of the share wanted over the share possible */
    private record Found(double excess, String sentence) {}

    /**
     * Categories all of whose people are in few categories of another table that together are to have less; a sentence
     * each, the most severe ones first. Empty where the reason lies deeper.
     */
    static List<String> of(List<Side> sides) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            for (int j = 0; j < sides.size(); j++) {
                if (i != j) {
                    found.addAll(between(sides.get(i), sides.get(j)));
                }
            }
        }
        return found.stream()
                .sorted((a, b) -> Double.compare(b.excess(), a.excess()))
                .limit(TOLD)
                .map(Found::sentence)
                .toList();
    }

    private static List<Found> between(Side side, Side other) {
        List<Found> found = new ArrayList<>();
        for (int category = 0; category < side.shares().length; category++) {
            double wanted = side.shares()[category];
            Optional<Set<Integer>> among = side.among(category, other);
            double room = among.stream()
                    .flatMap(Set::stream)
                    .mapToDouble(place -> other.shares()[place])
                    .sum();
            if (among.isPresent() && wanted > room + ROUNDING) {
                found.add(new Found(wanted - room, sentence(side, category, other, among.get(), room)));
            }
        }
        return found;
    }

    private static String sentence(Side side, int category, Side other, Set<Integer> among, double room) {
        List<String> names =
                among.stream().sorted().limit(TOLD).map(other::name).toList();
        String more = among.size() > TOLD ? " or " + (among.size() - TOLD) + " more" : "";
        return "Everybody with " + side.name(category) + " has " + String.join(" or ", names) + more + ", so that "
                + side.name(category) + " can have " + Percent.of(room) + " at most, not "
                + Percent.of(side.shares()[category]) + ".";
    }

    /** What the nearest fit still misses, the largest gaps first, such as {@code gender “female” comes to 48 % instead of 51 %}. */
    static List<String> misses(double[] weights, List<Side> sides) {
        record Miss(double gap, String words) {}
        List<Miss> misses = new ArrayList<>();
        for (Side side : sides) {
            double[] achieved = WeightFit.achieved(weights, side);
            for (int i = 0; i < achieved.length; i++) {
                double wanted = side.shares()[i];
                if (Math.abs(achieved[i] - wanted) > ROUNDING) {
                    misses.add(new Miss(
                            Math.abs(achieved[i] - wanted),
                            side.name(i) + " comes to " + Percent.of(achieved[i]) + " instead of "
                                    + Percent.of(wanted)));
                }
            }
        }
        return misses.stream()
                .sorted((a, b) -> Double.compare(b.gap(), a.gap()))
                .limit(TOLD)
                .map(Miss::words)
                .toList();
    }
}
