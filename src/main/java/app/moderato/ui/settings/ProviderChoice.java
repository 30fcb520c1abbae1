package app.moderato.ui.settings;

import app.moderato.core.llm.Providers.Profile;
import app.moderato.ui.control.ProviderNames;
import java.util.List;

/**
 * A provider as the wizard lists it.
 *
 * @param found a server of its kind answers on this computer
 * @param locked one answers at its usual place and asks for a key
 * @param models what that server has loaded
 */
record ProviderChoice(Profile profile, boolean found, boolean locked, List<String> models) {
    ProviderChoice {
        models = List.copyOf(models);
    }

    static ProviderChoice of(Profile profile) {
        return new ProviderChoice(profile, false, false, List.of());
    }

    String title() {
        return ProviderNames.of(profile);
    }

    /** It cannot be reached without a key. */
    boolean needsKey() {
        return profile.keyVariable() != null && !profile.name().equals("custom");
    }

    /** It takes a key where it is given one. */
    boolean takesKey() {
        return profile.keyVariable() != null;
    }
}
