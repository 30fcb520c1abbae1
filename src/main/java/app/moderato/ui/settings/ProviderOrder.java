package app.moderato.ui.settings;

import app.moderato.core.llm.LocalServers.Found;
import app.moderato.core.llm.Providers.Profile;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Hosted providers first, then what runs here, then any other; without the rehearsal, which needs no connecting. */
final class ProviderOrder {
    private static final List<String> ORDER = List.of(
            "openai",
            "anthropic",
            "gemini",
            "azure",
            "openrouter",
            "mistral",
            "groq",
            "ollama",
            "lmstudio",
            "llamacpp",
            "vllm");

    private ProviderOrder() {}

    static List<ProviderChoice> of(List<Profile> known) {
        return known.stream()
                .filter(profile -> !profile.name().equals("rehearsal"))
                .sorted(Comparator.comparingInt(ProviderOrder::place))
                .map(ProviderChoice::of)
                .toList();
    }

    private static int place(Profile profile) {
        int place = ORDER.indexOf(profile.name());
        return place < 0 ? ORDER.size() : place;
    }

    /** The same, with the servers that answer on this computer. */
    static List<ProviderChoice> marked(List<ProviderChoice> choices, List<Found> found) {
        return choices.stream()
                .map(choice -> {
                    Optional<Found> server = found.stream()
                            .filter(one ->
                                    one.provider().equals(choice.profile().name()))
                            .findFirst();
                    return new ProviderChoice(
                            choice.profile(),
                            server.filter(one -> !one.locked()).isPresent(),
                            server.filter(Found::locked).isPresent(),
                            server.map(Found::models).orElse(List.of()));
                })
                .toList();
    }
}
