package app.moderato.core.analysis.validation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * People who gave a concept the same rating with the same weight.
 *
 * @param rating 1..n
 * @param weight of each of them, &gt; 0
 * @param count ≥ 1
 * @param synthetic mean rating by the model for this very person, where texts and ratings are of the same people; else 0
 * @param syntheticWeight of that persona; 0 where there is none
 */
record Alike(int rating, double weight, int count, double synthetic, double syntheticWeight) {
    private record Kind(int rating, double weight) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            int byRating = Integer.compare(rating, other.rating);
            return byRating != 0 ? byRating : Double.compare(weight, other.weight);
        }
    }

    /** By rating, then by weight: the order of the people plays no part. */
    static List<Alike> of(List<HumanRating> ratings) {
        Map<Kind, Integer> counts = ratings.stream()
                .collect(Collectors.toMap(
                        rating -> new Kind(rating.rating(), rating.weight()), _ -> 1, Integer::sum, TreeMap::new));
        return counts.entrySet().stream()
                .map(kind -> new Alike(kind.getKey().rating(), kind.getKey().weight(), kind.getValue(), 0, 0))
                .toList();
    }
}
