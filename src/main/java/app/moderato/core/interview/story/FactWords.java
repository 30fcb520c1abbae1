package app.moderato.core.interview.story;

import app.moderato.core.study.BundledText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a language says a person's age and gender, read from {@code facts/} beside this class; a language without a file
 * says nothing that could be looked for.
 */
final class FactWords {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private final Map<String, List<String>> lines = new HashMap<>();

    private FactWords() {}

    /** @param language BCP 47 */
    static FactWords of(String language) {
        FactWords words = new FactWords();
        String file = "facts/" + Locale.forLanguageTag(language).getLanguage() + ".txt";
        read(file).forEach(line -> {
            String[] parts = line.split(":", 2);
            words.lines
                    .computeIfAbsent(parts[0].strip(), any -> new ArrayList<>())
                    .add(parts[1].strip());
        });
        return words;
    }

    /** Lines of a file beside this class that are neither empty nor remarks; none where there is no such file. */
    static List<String> read(String file) {
        return BundledText.find(FactWords.class, file).map(BundledText::lines).orElse(List.of());
    }

    /** The patterns of a kind, with the person's name and pronouns in their places. */
    List<Pattern> patterns(String kind, Told told) {
        String name = told.names().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        String pronouns = String.join("|", lines.getOrDefault("who", List.of()));
        String who = Stream.of(name, pronouns).filter(part -> !part.isEmpty()).collect(Collectors.joining("|"));
        // what no text holds, where nobody is named
        String named = name.isEmpty() ? "\\uFFFF" : "(?:" + name + ")";
        return lines.getOrDefault(kind, List.of()).stream()
                .map(line -> line.replace("{who}", "(?:" + who + ")").replace("{name}", named))
                .map(line -> Pattern.compile(line, FLAGS))
                .toList();
    }

    /** What a word of the file stands for, such as 30 for the thirties. */
    OptionalInt number(String kind, String word) {
        return lines.getOrDefault(kind, List.of()).stream()
                .map(line -> line.split("=", 2))
                .filter(parts -> parts[0].strip().equalsIgnoreCase(word.strip()))
                .mapToInt(parts -> Integer.parseInt(parts[1].strip()))
                .findFirst();
    }

    /** A single pattern of a kind, such as a pronoun's. */
    Optional<Pattern> pattern(String kind) {
        return lines.getOrDefault(kind, List.of()).stream()
                .map(line -> Pattern.compile(line, FLAGS))
                .findFirst();
    }
}
