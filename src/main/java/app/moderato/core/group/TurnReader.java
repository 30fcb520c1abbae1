package app.moderato.core.group;

import app.moderato.core.interview.ReplySigns;
import app.moderato.core.llm.ChatReply;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What of a reply is one person's turn: nobody speaks for another, and nobody breaks role. */
final class TurnReader {
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…][\"”’)]*(?=\\s|$)");
    private static final String MODERATOR = "Moderator";

    /** Before anything was said. */
    static final Said NOTHING = new Said("", false, "Nothing was said.");

    private final ReplySigns signs;
    private final CallNames names;
    private final Pattern label;

    TurnReader(ReplySigns signs, CallNames names) {
        this.signs = signs;
        this.names = names;
        String all = names.labels().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        this.label = Pattern.compile(
                "(?m)^\\W{0,3}(" + MODERATOR + "|" + all + ")\\W{0,3}:[\\s*_]*", Pattern.CASE_INSENSITIVE);
    }

    /**
     * @param text as said, empty where there is none
     * @param cutOff the token limit ended it
     * @param why it cannot be used, empty where it can
     */
    record Said(String text, boolean cutOff, String why) {
        boolean usable() {
            return why.isEmpty();
        }
    }

    /** @param speaker as called at the table */
    Said read(ChatReply reply, String speaker) {
        if (reply.finish() == ChatReply.Finish.FILTERED || signs.refusal(reply.text())) {
            return new Said("", false, "The model refused to speak for this person.");
        }
        if (signs.roleBreak(reply.text())) {
            return new Said("", false, "The model spoke as a machine instead of as the person.");
        }
        boolean cutOff = reply.finish() == ChatReply.Finish.LENGTH;
        String own = unquoted(own(reply.text().strip(), speaker));
        String whole = cutOff ? upToSentence(own) : own;
        return whole.codePoints().noneMatch(Character::isLetterOrDigit)
                ? new Said("", cutOff, "The reply held no word of this person's own.")
                : new Said(whole, cutOff, "");
    }

    /** Up to where the reply begins to speak for somebody else. */
    private String own(String text, String speaker) {
        Matcher labels = label.matcher(text);
        int from = 0;
        while (labels.find()) {
            if (!names.isLabelOf(labels.group(1), speaker)) {
                return text.substring(from, labels.start()).strip();
            }
            if (labels.start() > 0 && from < labels.start()) {
                return text.substring(from, labels.start()).strip();
            }
            from = labels.end();
        }
        return text.substring(from).strip();
    }

    private static String unquoted(String text) {
        for (String pair : List.of("\"\"", "“”", "„“", "«»")) {
            if (text.length() > 2
                    && text.charAt(0) == pair.charAt(0)
                    && text.charAt(text.length() - 1) == pair.charAt(1)
                    && text.indexOf(pair.charAt(1), 1) == text.length() - 1) {
                return text.substring(1, text.length() - 1).strip();
            }
        }
        return text;
    }

    private static String upToSentence(String text) {
        Optional<Integer> end =
                SENTENCE_END.matcher(text).results().map(found -> found.end()).reduce((one, later) -> later);
        return end.map(place -> text.substring(0, place)).orElse(text);
    }
}
