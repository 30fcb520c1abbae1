package app.moderato.core.study;

import java.util.regex.MatchResult;

/**
 * Words inside a longer text.
 *
 * @param start index of the first character
 * @param end index behind the last character
 */
public record Passage(int start, int end, String words) {
    /** The words stand in the text where this says. */
    public boolean isIn(String text) {
        return end <= text.length() && text.startsWith(words, start);
    }

    static Passage of(MatchResult found) {
        return new Passage(found.start(), found.end(), found.group());
    }
}
