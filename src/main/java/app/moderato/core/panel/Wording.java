package app.moderato.core.panel;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** How a background is worded, to be compared with others: its runs of three words, the person's name left out. */
public final class Wording {
    private static final int RUN = 3;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final int[] runs;

    private Wording(int[] runs) {
        this.runs = runs;
    }

    public static Wording of(Persona persona) {
        return new Wording(runs(persona));
    }

    /** The Jaccard index of the runs of both, 0..1; 0 where neither has a background. */
    public double likeness(Wording other) {
        return runs.length == 0 && other.runs.length == 0 ? 0 : shared(runs, other.runs);
    }

    /** Hash codes, sorted, each once; none for a person without a background. */
    static int[] runs(Persona persona) {
        if (persona.background().isBlank()) {
            return new int[0];
        }
        Set<String> names = new HashSet<>(Arrays.asList(words(persona.name())));
        List<String> words = Arrays.stream(words(persona.background()))
                .filter(word -> !names.contains(word))
                .toList();
        int length = Math.min(RUN, Math.max(1, words.size()));
        return IntStream.rangeClosed(0, words.size() - length)
                .map(start -> words.subList(start, start + length).hashCode())
                .distinct()
                .sorted()
                .toArray();
    }

    private static String[] words(String text) {
        return NO_WORD.split(text.toLowerCase(Locale.ROOT).strip());
    }

    /** @param one and {@code other} as {@link #runs} gives them, not both empty */
    static double shared(int[] one, int[] other) {
        int i = 0;
        int j = 0;
        int shared = 0;
        while (i < one.length && j < other.length) {
            if (one[i] == other[j]) {
                shared++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared / (double) (one.length + other.length - shared);
    }
}
