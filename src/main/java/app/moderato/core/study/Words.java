package app.moderato.core.study;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the rules on wording share. */
final class Words {
    /** Stands where a placeholder stood, of no meaning to any rule, so that every index stays the same. */
    private static final char FILLER = '\u2588';

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^{}]*}}");

    private Words() {}

    static Pattern ignoringCase(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The text with its placeholders blotted out, as long as before. */
    static String withoutPlaceholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> String.valueOf(FILLER).repeat(found.group().length()));
    }

    static String capitalized(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** The text with what stands in the passage replaced. */
    static String replaced(String text, Passage passage, String words) {
        return text.substring(0, passage.start()) + words + text.substring(passage.end());
    }
}
