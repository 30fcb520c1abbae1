package app.moderato.core.study;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Measures of a concept's text. */
public final class ConceptText {
    /** Below this one long word decides the grade. */
    private static final int FEWEST_WORDS = 10;

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?]+(?=\\s|$)");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    /** The endings of “smile”, “makes” and “cleaned”, not those of “gentle”, “houses” and “lifted”. */
    private static final Pattern SILENT_END = Pattern.compile("(?<![^aeiouy]l)(?:e|(?<!sh|ch|[sxzcg])es|(?<![td])ed)$");

    private ConceptText() {}

    /** Words as a word processor counts them: what stands between spaces. */
    public static int words(String text) {
        return split(text).size();
    }

    /**
     * Years of American schooling needed to read the text: 0.39·words/sentences + 11.8·syllables/words − 15.59, never
     * below 0. Syllables are counted by rule.
     *
     * <p>J. P. Kincaid, R. P. Fishburne, R. L. Rogers, B. S. Chissom, “Derivation of new readability formulas … for Navy
     * enlisted personnel”, Research Branch Report 8-75 (1975).
     *
     * @param language BCP 47
     * @return empty for other languages than English and for fewer than ten words
     */
    public static OptionalDouble readingGrade(String text, String language) {
        List<String> words = split(text).stream()
                .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
                .toList();
        if (!isEnglish(language) || words.size() < FEWEST_WORDS) {
            return OptionalDouble.empty();
        }
        long sentences = Math.max(1, SENTENCE_END.matcher(text).results().count());
        int syllables = words.stream().mapToInt(ConceptText::syllables).sum();
        return OptionalDouble.of(
                Math.max(0, 0.39 * words.size() / sentences + 11.8 * syllables / words.size() - 15.59));
    }

    static boolean isEnglish(String language) {
        return language.toLowerCase(Locale.ROOT).matches("en(-.*)?");
    }

    /** Groups of vowels, without a silent ending. */
    static int syllables(String word) {
        String letters = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        String spoken = letters.length() > 3 ? SILENT_END.matcher(letters).replaceFirst("") : letters;
        return Math.max(1, (int) VOWELS.matcher(spoken).results().count());
    }

    private static List<String> split(String text) {
        return Stream.of(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
