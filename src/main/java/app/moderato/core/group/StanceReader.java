package app.moderato.core.group;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads from its words whether a turn agrees or disagrees; English turns of phrase, none for other languages. */
public final class StanceReader {
    private static final List<Pattern> AGREES = new ArrayList<>();
    private static final List<Pattern> DISAGREES = new ArrayList<>();

    static {
        GroupTexts.lines("stances.txt").forEach(line -> {
            String[] parts = line.split(":", 2);
            List<Pattern> list = parts[0].strip().equals("agrees") ? AGREES : DISAGREES;
            list.add(Pattern.compile(parts[1].strip(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        });
    }

    private StanceReader() {}

    /** Who says both, as in “I agree, but …”, disagrees. */
    public static Stance of(String text) {
        String plain = text.replace('’', '\'');
        if (DISAGREES.stream().anyMatch(sign -> sign.matcher(plain).find())) {
            return Stance.DISAGREES;
        }
        return AGREES.stream().anyMatch(sign -> sign.matcher(plain).find()) ? Stance.AGREES : Stance.NONE;
    }
}
