package app.moderato.core.study;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts with placeholders: {@code {{concept.name}}}, {@code {{persona.age}}}, {@code {{answer.habit}}}. */
public final class Template {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]*)}}");

    private Template() {}

    /** The names between the braces, in order of appearance. */
    public static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1).strip())
                .toList();
    }

    /** Whether double braces stand in the text that open or close no placeholder. */
    public static boolean hasStrayBraces(String text) {
        String rest = PLACEHOLDER.matcher(text).replaceAll("");
        return rest.contains("{{") || rest.contains("}}");
    }

    /**
     * Fills every placeholder. What is filled in is never read again as a template.
     *
     * @throws IllegalArgumentException naming the first placeholder that {@code values} does not know
     */
    public static String fill(String text, Function<String, Optional<String>> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(match ->
                        Matcher.quoteReplacement(values.apply(match.group(1).strip())
                                .orElseThrow(() -> new IllegalArgumentException("Nothing fills the placeholder {{"
                                        + match.group(1).strip() + "}}."))));
    }
}
