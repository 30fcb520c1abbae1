package app.moderato.file.human;

import app.moderato.core.study.BundledText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Words in which people rate or do not, in a few languages. */
final class RatingWords {
    private static final RatingWords BUNDLED = new RatingWords();

    private final Map<String, Double> places = new HashMap<>();
    private final Set<String> missing = new HashSet<>();

    private RatingWords() {
        for (String line : BundledText.lines(BundledText.read(RatingWords.class, "rating-words.txt"))) {
            String[] parts = line.split("=", 2);
            for (String word : parts[1].split(",", -1)) {
                if (parts[0].strip().equals("missing")) {
                    missing.add(word.strip());
                } else {
                    places.put(word.strip(), Double.valueOf(parts[0].strip()));
                }
            }
        }
    }

    /** Whether the cell says that nobody rated. */
    static boolean isMissing(String cell) {
        String word = RatingText.word(cell);
        return BUNDLED.missing.contains(word) || (word.isEmpty() && !cell.contains("★"));
    }

    /** The point a word stands for on a scale of so many. */
    static OptionalInt point(String cell, int points) {
        Double place = BUNDLED.places.get(RatingText.word(cell));
        return place == null ? OptionalInt.empty() : OptionalInt.of(1 + (int) Math.round(place * (points - 1)));
    }

    static boolean isKnown(String cell) {
        return BUNDLED.places.containsKey(RatingText.word(cell));
    }
}
