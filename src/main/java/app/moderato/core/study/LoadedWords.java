package app.moderato.core.study;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that judge instead of describing, in questions and in concepts. English. */
final class LoadedWords {
    private static final Pattern JUDGING = ignoringCase(
            "\\b(amazing|revolutionary|best-in-class|groundbreaking|wonderful|fantastic|incredible|unbeatable|world-class"
                    + "|superior|horrible|disgusting|outrageous|stunning|exceptional|superb|game-?changing|must-have|cutting-edge"
                    + "|state-of-the-art|awful|terrible)\\b");
    private static final Pattern ABOVE_ALL = ignoringCase(
            "\\b(best(?!\\s+before)|finest|greatest|ultimate|perfect|unrivall?ed|unmatched|miraculous|number one|no\\. ?1"
                    + "|most\\s+\\p{L}{2,}(?:ful|ive|able|ible|ous|ent|ant|anced|sted|ved|ural|ern|lete|ic)"
                    + "|(?:the|our|its|your|world['’]s)\\s+\\p{L}{2,}est)\\b|#1\\b");
    /** Nouns that look like a superlative. */
    private static final Set<String> NO_SUPERLATIVE = Set.of(
            "rest",
            "test",
            "west",
            "nest",
            "chest",
            "guest",
            "forest",
            "harvest",
            "interest",
            "request",
            "contest",
            "quest",
            "protest",
            "midwest",
            "invest",
            "digest",
            "pest",
            "vest",
            "latest",
            "honest",
            "modest");

    private LoadedWords() {}

    private static Pattern ignoringCase(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The first word that judges, such as “amazing”. */
    static Optional<Passage> judging(String text) {
        Matcher matcher = JUDGING.matcher(text);
        return matcher.find() ? Optional.of(Passage.of(matcher)) : Optional.empty();
    }

    /** The first words that put the thing above all others, such as “best” or “most powerful”. */
    static Optional<Passage> aboveAll(String text) {
        Matcher matcher = ABOVE_ALL.matcher(text);
        while (matcher.find()) {
            String last = matcher.group().toLowerCase(Locale.ROOT).replaceAll(".*\\s", "");
            if (!NO_SUPERLATIVE.contains(last)) {
                return Optional.of(Passage.of(matcher));
            }
        }
        return Optional.empty();
    }
}
