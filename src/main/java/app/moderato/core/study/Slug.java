package app.moderato.core.study;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Names turned into short words of a-z, 0-9 and hyphens, for ids and files. */
public final class Slug {
    private static final int LONGEST = 40;

    /** Letters that are more than a letter with a mark, and umlauts as German writes them without. */
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ä", "ae"),
            Map.entry("ö", "oe"),
            Map.entry("ü", "ue"),
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ø", "oe"),
            Map.entry("ł", "l"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("þ", "th"),
            Map.entry("ı", "i"));

    private Slug() {}

    /** @param otherwise for a name without any letter or digit that can be written so */
    public static String of(String name, String otherwise) {
        String low = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            low = low.replace(letter.getKey(), letter.getValue());
        }
        String plain = Normalizer.normalize(low, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+|['’]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String slug = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("-$", "");
        return slug.isEmpty() ? otherwise : slug;
    }

    /** The word itself or, where that is taken, with {@code -2}, {@code -3} … behind it. */
    public static String fresh(String slug, Predicate<String> taken) {
        String candidate = slug;
        for (int number = 2; taken.test(candidate); number++) {
            candidate = slug + "-" + number;
        }
        return candidate;
    }
}
