package app.moderato.file.table;

import java.text.Normalizer;
import java.util.Locale;

/** Names as they are compared where people and programs write them in many ways. */
public final class PlainWords {
    private PlainWords() {}

    /** In small letters without accents, words separated by single spaces; a change of case parts words too. */
    public static String of(String text) {
        String words = text.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ")
                .replace("ß", "ss")
                .replace('ł', 'l')
                .toLowerCase(Locale.ROOT);
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
