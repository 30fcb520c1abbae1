package app.moderato.core.interview.story;

import app.moderato.core.study.LanguageName;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A story in another language than asked for: by its script, and by the small words that no text of a language does
 * without. Languages that are not in {@code small-words.txt} are told apart by script alone.
 */
final class LanguageCheck implements FactCheck {
    /** Small words of another language that cannot be names and loans. */
    private static final int MANY = 5;

    private static final int TIMES = 2;
    private static final double MOST = 0.6;
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}']+");
    private static final Map<String, Set<String>> SMALL_WORDS = smallWords();
    private static final Set<String> OTHER_SCRIPTS =
            Set.of("ja", "zh", "ko", "ru", "uk", "bg", "sr", "el", "ar", "he", "fa", "hi", "th", "bn", "ta");

    private final String language;

    LanguageCheck(String language) {
        this.language = Locale.forLanguageTag(language).getLanguage();
    }

    private static Map<String, Set<String>> smallWords() {
        Map<String, Set<String>> words = new HashMap<>();
        FactWords.read("small-words.txt").forEach(line -> {
            String[] parts = line.split(":", 2);
            words.put(parts[0].strip(), Set.of(parts[1].strip().split(" ", -1)));
        });
        return Map.copyOf(words);
    }

    @Override
    public List<Fault> faults(Told told) {
        boolean wrong = wrongScript(told.text()) || wrongWords(told.text());
        String name = LanguageName.of(language);
        return wrong ? List.of(new Fault(Fault.Kind.LANGUAGE, "It is not written in " + name + ".")) : List.of();
    }

    private boolean wrongScript(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long latin = text.codePoints()
                .filter(Character::isLetter)
                .filter(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN)
                .count();
        if (letters == 0) {
            return true;
        }
        double share = latin / (double) letters;
        return OTHER_SCRIPTS.contains(language) ? share > MOST : SMALL_WORDS.containsKey(language) && share < 1 - MOST;
    }

    private boolean wrongWords(String text) {
        Set<String> own = SMALL_WORDS.get(language);
        if (own == null) {
            return false;
        }
        List<String> words =
                NO_LETTER.splitAsStream(text.toLowerCase(Locale.ROOT)).toList();
        long mine = words.stream().filter(own::contains).count();
        return SMALL_WORDS.entrySet().stream()
                .filter(other -> !other.getKey().equals(language))
                .anyMatch(other -> {
                    long theirs =
                            words.stream().filter(other.getValue()::contains).count();
                    return theirs >= MANY && theirs > TIMES * mine;
                });
    }
}
