package app.moderato.ui.group;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sentences of a provider's failure as a window says them: without what to do at a command line. */
final class WindowWords {
    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=\\.) ");
    private static final Pattern OPTION = Pattern.compile("(?<![^ (])--[a-z]");

    private WindowWords() {}

    /** @return whole, where every sentence names an option */
    static String of(String sentences) {
        String plain = Arrays.stream(BETWEEN_SENTENCES.split(sentences))
                .filter(one -> !OPTION.matcher(one).find())
                .collect(Collectors.joining(" "));
        return plain.isEmpty() ? sentences : plain;
    }
}
