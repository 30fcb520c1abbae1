package app.moderato.core.llm;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A model that a person connected on this computer. Never holds a key.
 *
 * @param id unique on this computer, never {@link #REHEARSAL}
 * @param provider a name of {@link Providers#known()}
 * @param baseUrl null for the provider's usual one
 * @param keyed a key was given for it: without one it is not what was connected
 */
public record Connection(
        String id, String provider, @Nullable String baseUrl, String model, Abilities abilities, boolean keyed) {
    /** Stands for the built-in rehearsal respondents wherever a connection's id does. */
    public static final String REHEARSAL = "rehearsal";

    /** Without a key of its own. */
    public Connection(String id, String provider, @Nullable String baseUrl, String model, Abilities abilities) {
        this(id, provider, baseUrl, model, abilities, false);
    }

    /** Whether it goes where something was made, whatever the model. */
    public boolean leadsTo(String madeBy, @Nullable String madeAt) {
        return provider.equals(madeBy) && Objects.equals(baseUrl, madeAt);
    }

    public Connection withAbilities(Abilities found) {
        return new Connection(id, provider, baseUrl, model, found, keyed);
    }

    public Connection withKeyed(boolean given) {
        return new Connection(id, provider, baseUrl, model, abilities, given);
    }
}
