package app.moderato.core.study;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a text promises with a number: “up to three shades whiter”, “kills 99 % of germs”. English. */
final class ClaimWords {
    private static final String COUNT =
            "(?:\\d+(?:[.,]\\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
                    + "|forty|fifty|sixty|ninety|a hundred|half)";
    private static final String UNIT =
            "(?:percent|shades?|times|seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?)\\b";
    private static final Pattern NUMBER = ignoringCase(
            "\\b" + COUNT + "(?:\\s?%|[\\s-]+" + UNIT + "|x\\b)|\\b(?:twice|double|triple)\\s+(?:as|the)\\b");
    private static final Pattern EFFECT = ignoringCase(
            "\\b(?:white[rn]|bright|light[e]?[rn]|clean|fresh|strong|strength|soft|smooth|health|fast|long|young|thin|few"
                    + "|less\\b|more\\b|better|reduc|remov|kill|protect|last(?:s|ing)\\b|reliev|reliefs?|improv|prevent|sav(?:es|ing)"
                    + "|lower|result|proven|works?\\b|lose\\b|burn|boost|halv|heal|cure|repair|visibl|difference|effective"
                    + "|guarantee)\\w*");
    /** What may hold one promise: up to a comma, a colon, a full stop behind a word, or “and”. */
    private static final Pattern CLAUSE_END = ignoringCase("[,;:](?=\\s)|[.!?](?=\\s|$)|\\s(?=and\\s)");

    private ClaimWords() {}

    private static Pattern ignoringCase(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The first clause that names an effect and a number for it. */
    static Optional<Passage> first(String text) {
        Matcher end = CLAUSE_END.matcher(text);
        int start = 0;
        while (start < text.length()) {
            int stop = end.find() ? end.start() : text.length();
            String clause = text.substring(start, stop);
            if (NUMBER.matcher(clause).find() && EFFECT.matcher(clause).find()) {
                return Optional.of(trimmed(start, clause));
            }
            start = stop < text.length() ? end.end() : stop;
        }
        return Optional.empty();
    }

    private static Passage trimmed(int start, String clause) {
        String words = clause.strip().replaceFirst("^(?i:and)\\s+", "");
        int from = start + clause.indexOf(words);
        return new Passage(from, from + words.length(), words);
    }
}
