package app.moderato.provider.rehearsal;

import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers that name options by their own words, and no option besides. */
final class OptionSpeech {
    private static final int TRIES = 12;

    private OptionSpeech() {}

    /**
     * @param speak puts the options into words; called with 0, 1, … until a wording names nothing else
     * @param chosen in the order in which they are to appear
     */
    static String say(IntFunction<String> speak, List<String> chosen, List<String> options) {
        for (int twist = 0; twist < TRIES; twist++) {
            String text = speak.apply(twist);
            if (isClean(text, chosen, options)) {
                return text;
            }
        }
        return joined(chosen, ", ") + ".";
    }

    /** Whether each chosen option appears exactly once, in order, and no other one beside them. */
    static boolean isClean(String text, List<String> chosen, List<String> options) {
        String rest = text;
        int from = 0;
        for (String option : chosen) {
            int at = text.indexOf(option, from);
            if (at < 0) {
                return false;
            }
            from = at + option.length();
            rest = rest.replaceFirst(Pattern.quote(option), Matcher.quoteReplacement("\u0000"));
        }
        String others = rest;
        return options.stream()
                .noneMatch(option -> Pattern.compile(
                                "(?<![\\p{L}\\p{N}])" + Pattern.quote(option) + "(?![\\p{L}\\p{N}])",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(others)
                        .find());
    }

    static String joined(List<String> options, String last) {
        if (options.size() < 2) {
            return String.join("", options);
        }
        return String.join(", ", options.subList(0, options.size() - 1)) + last + options.getLast();
    }
}
