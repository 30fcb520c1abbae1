package app.moderato.core.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        return insert(text, name -> values.apply(name).map(Filled::plain)).text();
    }

    /** As {@link #fill(String, Function)}. */
    public static String fill(String text, Map<String, String> values) {
        return fill(text, name -> Optional.ofNullable(values.get(name)));
    }

    /** As {@link #fill(String, Function)}, and keeps where the values stand. */
    public static Filled insert(String text, Function<String, Optional<Filled>> values) {
        StringBuilder filled = new StringBuilder();
        List<Filled.Insertion> insertions = new ArrayList<>();
        int end = 0;
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            String name = matcher.group(1).strip();
            Filled value = values.apply(name)
                    .orElseThrow(() -> new IllegalArgumentException("Nothing fills the placeholder {{" + name + "}}."));
            filled.append(text, end, matcher.start());
            int start = filled.length();
            insertions.add(
                    new Filled.Insertion(name, start, start + value.text().length()));
            value.insertions().forEach(inside -> insertions.add(inside.shifted(start)));
            filled.append(value.text());
            end = matcher.end();
        }
        return new Filled(filled.append(text.substring(end)).toString(), insertions);
    }
}
