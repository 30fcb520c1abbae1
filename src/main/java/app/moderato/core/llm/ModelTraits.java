package app.moderato.core.llm;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was learned about a model at one address.
 *
 * @param answered at least one call, so that it is known how it wants to be spoken to
 * @param refused parameters and roles of the wire format that it does not take, such as {@code temperature}
 * @param contextTokens that fit into one conversation, null where nobody said
 */
public record ModelTraits(
        boolean answered, Set<String> refused, @Nullable Integer contextTokens, Abilities abilities) {
    public static final ModelTraits UNKNOWN = new ModelTraits(false, Set.of(), null, Abilities.UNKNOWN);

    public ModelTraits {
        refused = Collections.unmodifiableSet(new TreeSet<>(refused));
    }

    public ModelTraits withAnswered() {
        return new ModelTraits(true, refused, contextTokens, abilities);
    }

    public ModelTraits withRefused(String name) {
        Set<String> more = new TreeSet<>(refused);
        more.add(name);
        return new ModelTraits(answered, more, contextTokens, abilities);
    }

    public ModelTraits withContextTokens(@Nullable Integer tokens) {
        return new ModelTraits(answered, refused, tokens, abilities);
    }

    public ModelTraits withAbilities(Abilities found) {
        return new ModelTraits(answered, refused, contextTokens, found);
    }
}
