package app.moderato.core.panel;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells people which names would have worked. */
public final class KnownNames {
    private static final int SHOWN = 20;

    private KnownNames() {}

    /** Such as {@code Did you mean “South”? Known are Northeast, Midwest, South, West.} */
    public static String hint(String wrong, Collection<String> known) {
        if (known.isEmpty()) {
            return "There are none.";
        }
        String list = known.stream().limit(SHOWN).reduce((a, b) -> a + ", " + b).orElse("");
        String more = known.size() > SHOWN ? " and " + (known.size() - SHOWN) + " more" : "";
        return nearest(wrong, known)
                        .map(near -> "Did you mean “" + near + "”? ")
                        .orElse("") + "Known: " + list + more + ".";
    }

    /** The known name within a third of its letters, or two letters, of the wrong one. */
    public static Optional<String> nearest(String wrong, Collection<String> known) {
        String folded = wrong.strip().toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(name -> distance(folded, name.toLowerCase(Locale.ROOT))
                        <= Math.min(name.length() - 1, Math.max(2, name.length() / 3)))
                .min(Comparator.comparingInt(name -> distance(folded, name.toLowerCase(Locale.ROOT))));
    }

    /** The known name that differs at most in upper and lower case and spaces at the ends. */
    static Optional<String> same(String text, List<String> known) {
        return known.stream()
                .filter(name -> name.strip().equalsIgnoreCase(text.strip()))
                .findFirst();
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
