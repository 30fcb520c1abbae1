package app.moderato.core.interview.pilot;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The different words of an answer, to find answers that say the same. */
record WordSet(Set<String> words) {
    /** Jaccard index from which on two answers are nearly the same. */
    private static final double ALIKE = 0.8;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    WordSet {
        words = Set.copyOf(words);
    }

    static WordSet of(String text) {
        return new WordSet(new HashSet<>(split(text.toLowerCase(Locale.ROOT))));
    }

    static int count(String text) {
        return split(text).size();
    }

    private static List<String> split(String text) {
        return WORD.matcher(text.replaceAll("['’]", ""))
                .results()
                .map(found -> found.group())
                .toList();
    }

    boolean isLike(WordSet other) {
        long shared = words.stream().filter(other.words::contains).count();
        long all = words.size() + other.words.size() - shared;
        return all > 0 && shared >= ALIKE * all;
    }
}
