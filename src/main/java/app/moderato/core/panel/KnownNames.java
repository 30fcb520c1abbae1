package app.moderato.core.panel;

import app.moderato.core.study.Nearest;
import java.util.Collection;
import java.util.List;
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
        return Nearest.of(wrong, known)
                        .map(near -> "Did you mean “" + near + "”? ")
                        .orElse("") + "Known: " + list + more + ".";
    }

    /** The known name that differs at most in upper and lower case and spaces at the ends. */
    static Optional<String> same(String text, List<String> known) {
        return known.stream()
                .filter(name -> name.strip().equalsIgnoreCase(text.strip()))
                .findFirst();
    }
}
