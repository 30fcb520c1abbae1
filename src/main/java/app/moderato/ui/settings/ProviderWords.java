package app.moderato.ui.settings;

import app.moderato.core.llm.Destination;
import app.moderato.ui.control.Messages;
import java.util.List;

/** What a person needs to know of a provider before connecting it. */
final class ProviderWords {
    private static final int NAMED = 3;

    private final Messages messages;

    ProviderWords(Messages messages) {
        this.messages = messages;
    }

    String about(ProviderChoice choice) {
        return switch (choice.profile().name()) {
            case "azure" -> messages.text("settings.about.azure");
            case "openrouter" -> messages.text("settings.about.openrouter");
            case "custom" -> messages.text("settings.about.custom");
            default ->
                choice.profile().local()
                        ? messages.text("settings.about.local", choice.title())
                        : messages.text("settings.about.hosted", choice.title());
        };
    }

    String leaves(ProviderChoice choice) {
        Destination destination = Destination.of(choice.profile(), null);
        if (choice.profile().local()) {
            return messages.text("settings.about.stays");
        }
        return destination.host().isEmpty()
                ? messages.text("settings.about.leaves-address")
                : messages.text("settings.about.leaves", destination.host());
    }

    String takes(ProviderChoice choice) {
        return switch (choice.profile().name()) {
            case "openai" -> messages.text("settings.takes.key", "platform.openai.com/api-keys");
            case "anthropic" -> messages.text("settings.takes.key", "console.anthropic.com/settings/keys");
            case "gemini" -> messages.text("settings.takes.key", "aistudio.google.com/apikey");
            case "openrouter" -> messages.text("settings.takes.key", "openrouter.ai/settings/keys");
            case "mistral" -> messages.text("settings.takes.key", "console.mistral.ai/api-keys");
            case "groq" -> messages.text("settings.takes.key", "console.groq.com/keys");
            case "azure" -> messages.text("settings.takes.azure");
            case "custom" -> messages.text("settings.takes.custom");
            case "ollama" -> messages.text("settings.takes.ollama");
            case "lmstudio" -> messages.text("settings.takes.lmstudio");
            case "llamacpp" -> messages.text("settings.takes.llamacpp");
            default -> messages.text("settings.takes.server", choice.title());
        };
    }

    /** Whether a server of this kind answers on this computer. */
    String found(ProviderChoice choice) {
        if (choice.locked()) {
            return messages.text("settings.found.locked", choice.title());
        }
        if (!choice.found()) {
            return messages.text("settings.found.none", choice.title());
        }
        List<String> models = choice.models();
        if (models.isEmpty()) {
            return messages.text("settings.found.empty", choice.title());
        }
        String names = String.join(", ", models.stream().limit(NAMED).toList());
        return models.size() <= NAMED
                ? messages.text("settings.found.models", choice.title(), names)
                : messages.text("settings.found.more", choice.title(), names, models.size() - NAMED);
    }
}
