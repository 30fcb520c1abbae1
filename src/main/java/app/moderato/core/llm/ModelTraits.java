package app.moderato.core.llm;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was learned about a model at one address.
 *
 * @param answered at least one call, so that it is known how it wants to be spoken to
 * @param refused parameters and roles of the wire format that it does not take, such as {@code temperature}
 */
public record ModelTraits(boolean answered, Set<String> refused, Abilities abilities) {
    public static final ModelTraits UNKNOWN = new ModelTraits(false, Set.of(), Abilities.UNKNOWN);

    public ModelTraits {
        refused = Collections.unmodifiableSet(new TreeSet<>(refused));
    }

    public ModelTraits withAnswered() {
        return new ModelTraits(true, refused, abilities);
    }

    public ModelTraits withRefused(String name) {
        Set<String> more = new TreeSet<>(refused);
        more.add(name);
        return new ModelTraits(answered, more, abilities);
    }

    public ModelTraits withAbilities(Abilities found) {
        return new ModelTraits(answered, refused, found);
    }
}
