package app.moderato.provider.openai;

import java.util.regex.Pattern;

/** Takes keys out of words that come from outside before anyone sees them. */
final class Secrets {
    private static final String HIDDEN = "[key]";
    private static final int LONGEST_DETAIL = 200;
    /** Local servers are given words like "none" or "ollama" as keys; to hide those would only garble sentences. */
    private static final int SHORTEST_KEY = 8;

    private static final Pattern LOOKS_LIKE_A_KEY =
            Pattern.compile("(?i)\\b(?:sk|gsk|xai)[-_][\\w*.…-]{4,}|\\bAIza[\\w*-]{8,}|\\bBearer\\s+\\S+");

    private final String key;

    Secrets(String key) {
        this.key = key;
    }

    String hide(String text) {
        String without = key.length() < SHORTEST_KEY ? text : text.replace(key, HIDDEN);
        return LOOKS_LIKE_A_KEY.matcher(without).replaceAll(HIDDEN);
    }

    /** One line of at most 200 characters, without keys. */
    String shorten(String text) {
        String line = hide(text).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() <= LONGEST_DETAIL ? line : line.substring(0, LONGEST_DETAIL - 1) + "…";
    }
}
