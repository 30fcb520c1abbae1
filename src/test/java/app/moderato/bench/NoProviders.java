package app.moderato.bench;

import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.core.llm.Providers;
import java.util.List;

/** Where nothing is asked. */
final class NoProviders implements Providers {
    @Override
    public List<Profile> known() {
        return List.of();
    }

    @Override
    public ChatModel connect(ProviderSettings settings) {
        throw new UnsupportedOperationException();
    }
}
