package app.moderato.core.study;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;

/** Makes ids of what people call things. */
public final class ConceptIds {
    private static final int LONGEST = 40;

    private ConceptIds() {}

    /** The name in {@code [a-z0-9-]}, such as {@code creme-fraiche} for “Crème fraîche”; {@code otherwise} where none is left. */
    public static String slug(String name, String otherwise) {
        String letters = Normalizer.normalize(
                        name.replace("ß", "ss").replace("æ", "ae").replace("ø", "o"), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String cut = letters.length() > LONGEST ? letters.substring(0, LONGEST).replaceAll("-+$", "") : letters;
        return cut.isEmpty() ? otherwise : cut;
    }

    /** An id for the name that none of {@code taken} has, with a number where it needs one. */
    public static ConceptId fresh(String name, Collection<ConceptId> taken) {
        String slug = slug(name, "concept");
        ConceptId id = new ConceptId(slug);
        for (int number = 2; taken.contains(id); number++) {
            id = new ConceptId(slug + "-" + number);
        }
        return id;
    }
}
