package app.moderato.core.group.measure;

import app.moderato.core.group.Stance;
import app.moderato.core.group.Turn;
import java.util.Locale;
import java.util.regex.Pattern;

/** Turns that leave open what is meant. */
final class VagueWords {
    /** Longer turns say something, whatever words they begin with. */
    private static final int MOST_WORDS = 14;
    /** In any language. */
    private static final int HARDLY_A_WORD = 3;

    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(?:i (?:don't|do not) (?:really )?know|not (?:really )?sure|it depends|hard to say|kind of|sort of|i guess"
                    + "|maybe|whatever|(?:it's|it is|looks|sounds|seems) (?:just )?(?:ok|okay|fine|nice|good|interesting"
                    + "|all right|alright|different|weird)|no opinion|nothing special|no idea)\\b",
            Pattern.CASE_INSENSITIVE);

    private VagueWords() {}

    /** Takes up nobody's words, and is a word or three, or short and of vague English. */
    static boolean of(Turn turn, String language) {
        if (turn.stance() != Stance.NONE || turn.words() > MOST_WORDS) {
            return false;
        }
        boolean english = Locale.forLanguageTag(language).getLanguage().equals("en");
        String plain = turn.text().replace('’', '\'');
        return turn.words() <= HARDLY_A_WORD
                || (english && ENGLISH.matcher(plain).find());
    }
}
