package app.moderato.core.study;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a question that suggests its answer into one that names both sides, where its form leaves no doubt what is asked.
 * English.
 */
final class OpenWording {
    private static final String IT = "(?<it>it|this|that|this \\p{L}+|the \\p{L}+|\\{\\{concept\\.name}})";
    private static final String QUALITY = "(?:(?:very|really|quite|so|rather|pretty)\\s+)?(?<quality>\\p{L}+)";
    private static final Pattern THINK =
            Words.ignoringCase("(?:don|wouldn)['’]?t you (?:think|find|feel|agree|believe|say)(?: that)? " + IT + " is "
                    + QUALITY + "\\?");
    private static final Pattern IS = Words.ignoringCase("isn['’]?t " + IT + " " + QUALITY + "\\?");
    private static final Pattern TAG = Words.ignoringCase(IT + " is " + QUALITY + ", isn['’]?t (?:it|this|that)\\?");
    private static final Pattern WOULD = Words.ignoringCase(
            "(?:wouldn['’]?t you|you would)(?: like to| want to)? (?<act>(?:buy|try|use|choose|recommend|switch to)\\b[^,.!?]*)\\?");
    private static final Pattern ASKS =
            Words.ignoringCase("(?:how|what|which|who|when|where|why|do|does|did|would|is|are)\\b.*\\?");
    /** What is surely a quality: “How chocolate or not chocolate” helps nobody. */
    private static final Pattern QUALITIES = Words.ignoringCase(
            "fresh|new|great|nice|fun|safe|strong|soft|smooth|sweet|tasty|warm|cool|simple|smart|funny|friendly|handy|unique"
                    + "|different|important|relevant|convenient|elegant|natural|practical|special|beautiful|fast|light"
                    + "|\\p{L}{3,}(?:ful|ive|able|ible|ous)");

    private static final Map<String, String> OPPOSITES = Map.ofEntries(
            Map.entry("good", "bad"),
            Map.entry("nice", "not nice"),
            Map.entry("clear", "unclear"),
            Map.entry("easy", "difficult"),
            Map.entry("cheap", "expensive"),
            Map.entry("expensive", "cheap"),
            Map.entry("attractive", "unattractive"),
            Map.entry("appealing", "unappealing"),
            Map.entry("pleasant", "unpleasant"),
            Map.entry("believable", "unbelievable"),
            Map.entry("healthy", "unhealthy"),
            Map.entry("interesting", "uninteresting"),
            Map.entry("modern", "old-fashioned"));

    private OpenWording() {}

    /** The whole question in neutral words; empty where it is anything but one plain sentence of a known form. */
    static Optional<String> of(String text) {
        String one = text.strip();
        for (Pattern form : new Pattern[] {THINK, IS, TAG}) {
            Matcher matcher = form.matcher(one);
            if (matcher.matches() && isQuality(matcher.group("quality"))) {
                String quality = matcher.group("quality").toLowerCase(Locale.ROOT);
                return Optional.of("How " + quality + " or " + OPPOSITES.getOrDefault(quality, "not " + quality)
                        + " do you find " + inside(matcher.group("it")) + "?");
            }
        }
        Matcher would = WOULD.matcher(one);
        return would.matches()
                ? Optional.of("How likely or unlikely are you to "
                        + would.group("act").strip() + "?")
                : Optional.empty();
    }

    /** The question without some words, if what is left still asks; else as {@link #of} would have it. */
    static Optional<String> without(String text, Passage passage) {
        String before = text.substring(0, passage.start()).replaceFirst("[\\s,]+$", "");
        String after = text.substring(passage.end()).replaceFirst("^[\\s,]+", "");
        String rest = before.isEmpty() ? Words.capitalized(after) : before + " " + after;
        return ASKS.matcher(rest).matches() ? Optional.of(rest) : of(rest);
    }

    private static boolean isQuality(String word) {
        return OPPOSITES.containsKey(word.toLowerCase(Locale.ROOT))
                || QUALITIES.matcher(word).matches();
    }

    private static String inside(String words) {
        return words.startsWith("{") ? words : words.toLowerCase(Locale.ROOT);
    }
}
