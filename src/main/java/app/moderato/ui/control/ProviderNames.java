package app.moderato.ui.control;

import app.moderato.core.llm.Providers;
import app.moderato.core.llm.Providers.Profile;

/** What providers are called where there is little room. */
public final class ProviderNames {
    private ProviderNames() {}

    /** By its name in {@code --provider}, which stands for itself where it is no longer known. */
    public static String of(Providers providers, String name) {
        return providers.find(name).map(ProviderNames::of).orElse(name);
    }

    /** Such as {@code Google Gemini}; the profile's own title for one that is new here. */
    public static String of(Profile provider) {
        Messages messages = Figures.MESSAGES;
        return switch (provider.name()) {
            case "rehearsal" -> messages.text("control.provider.rehearsal");
            case "anthropic" -> messages.text("control.provider.anthropic");
            case "azure" -> messages.text("control.provider.azure");
            case "mistral" -> messages.text("control.provider.mistral");
            case "ollama" -> messages.text("control.provider.ollama");
            case "lmstudio" -> messages.text("control.provider.lmstudio");
            case "llamacpp" -> messages.text("control.provider.llamacpp");
            case "vllm" -> messages.text("control.provider.vllm");
            case "custom" -> messages.text("control.provider.custom");
            default -> provider.title();
        };
    }
}
