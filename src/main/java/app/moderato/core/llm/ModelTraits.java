package app.moderato.core.llm;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was learned about a model at one address.
 *
 * @param answered at least one call, so that it is known how it wants to be spoken to
 * @param refused parameters and roles of the wire format that it does not take, such as {@code temperature}
 * @param context tokens that it reads and writes in one call, 0 where that is not known
 */
public record ModelTraits(boolean answered, Set<String> refused, Abilities abilities, int context) {
    public static final ModelTraits UNKNOWN = new ModelTraits(false, Set.of(), Abilities.UNKNOWN, 0);

    public ModelTraits {
        refused = Collections.unmodifiableSet(new TreeSet<>(refused));
    }

    public ModelTraits withAnswered() {
        return new ModelTraits(true, refused, abilities, context);
    }

    public ModelTraits withRefused(String name) {
        Set<String> more = new TreeSet<>(refused);
        more.add(name);
        return new ModelTraits(answered, more, abilities, context);
    }

    public ModelTraits withAbilities(Abilities found) {
        return new ModelTraits(answered, refused, found, context);
    }

    public ModelTraits withContext(int tokens) {
        return new ModelTraits(answered, refused, abilities, tokens);
    }
}
