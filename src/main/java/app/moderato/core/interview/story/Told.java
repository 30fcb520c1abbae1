package app.moderato.core.interview.story;

import app.moderato.core.panel.Persona;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A story as it is looked at.
 *
 * @param text in one paragraph, apostrophes straight
 */
record Told(Persona persona, String text, List<String> sentences) {
    private static final Pattern SENTENCE_ENDS = Pattern.compile(
            "(?<=[.!?…]|[.!?…][\"”'])(?<!\\b(?:St|Mr|Mrs|Ms|Dr|Jr|Sr|[A-Z])\\.)\\s+(?=[^\\p{Ll}])|(?<=[。！？])");

    Told {
        sentences = List.copyOf(sentences);
    }

    static Told of(Persona persona, String story) {
        String text = story.replace('’', '\'').replaceAll("\\s+", " ").strip();
        List<String> sentences =
                SENTENCE_ENDS.splitAsStream(text).filter(one -> !one.isBlank()).toList();
        return new Told(persona, text, sentences);
    }

    /** For sentences to people. */
    String who() {
        return persona.name().isBlank() ? persona.id().value() : persona.name();
    }

    /** Parts of the name that a story may call the person by. */
    List<String> names() {
        return Stream.of(persona.name().strip().split("\\s+", -1))
                .filter(part -> part.length() > 1)
                .toList();
    }

    /** The attribute of one of these names that is filled, upper and lower case aside. */
    Optional<String> attribute(Pattern key) {
        return persona.attributes().entrySet().stream()
                .filter(entry ->
                        key.matcher(entry.getKey()).find() && !entry.getValue().isBlank())
                .map(entry -> entry.getValue().strip())
                .findFirst();
    }
}
