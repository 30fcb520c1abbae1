package app.moderato.core.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads themes from a model's lines; a passage that nobody said falls away, and a theme without one with it. */
final class ThemeReader {
    private static final Pattern THEME =
            Pattern.compile("^\\W*theme\\s*[:：][\\s*_\"“”]*(.+?)[\\s*_\"“”]*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTE =
            Pattern.compile("^[\\s\\-*•]*(?:turn\\s*)?#?(\\d{1,5})\\s*[:：]\\s*(.+)$", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_NAME = 80;

    private ThemeReader() {}

    static List<Theme> read(String reply, GroupState state) {
        List<Theme> themes = new ArrayList<>();
        String name = "";
        List<Theme.Quote> quotes = new ArrayList<>();
        for (String line : reply.lines().toList()) {
            Matcher theme = THEME.matcher(line);
            Matcher quote = QUOTE.matcher(line);
            if (theme.matches()) {
                keep(name, quotes, themes);
                name = theme.group(1).strip();
                quotes = new ArrayList<>();
            } else if (quote.matches()) {
                said(Integer.parseInt(quote.group(1)), quote.group(2), state).ifPresent(quotes::add);
            }
        }
        keep(name, quotes, themes);
        return themes;
    }

    private static void keep(String name, List<Theme.Quote> quotes, List<Theme> themes) {
        if (!name.isEmpty() && !quotes.isEmpty()) {
            String shortName = name.length() > LONGEST_NAME
                    ? name.substring(0, LONGEST_NAME).strip() + "…"
                    : name;
            themes.add(new Theme(shortName, quotes));
        }
    }

    /** The passage as it stands in a participant's turn, whatever quotation marks and blanks it was copied with. */
    private static Optional<Theme.Quote> said(int number, String copied, GroupState state) {
        String words =
                copied.strip().replaceAll("^[\"“”'‘’«»„]+|[\"“”'‘’«»„]+$", "").strip();
        if (number < 1 || number > state.turns().size() || words.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Optional.empty();
        }
        Turn turn = state.turns().get(number - 1);
        if (turn.moderator()) {
            return Optional.empty();
        }
        Matcher found = pattern(words).matcher(turn.text());
        return found.find() ? Optional.of(new Theme.Quote(number, found.group())) : Optional.empty();
    }

    private static Pattern pattern(String words) {
        StringBuilder regex = new StringBuilder();
        for (String word : words.split("\\s+", -1)) {
            StringBuilder plain = new StringBuilder();
            word.codePoints()
                    .forEach(letter -> plain.append(
                            "'’‘".indexOf(letter) >= 0
                                    ? "['’‘]"
                                    : "\"“”".indexOf(letter) >= 0
                                            ? "[\"“”]"
                                            : Pattern.quote(Character.toString(letter))));
            regex.append(regex.isEmpty() ? "" : "\\s+").append(plain);
        }
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
