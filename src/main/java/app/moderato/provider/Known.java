package app.moderato.provider;

import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.Providers.Profile;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The providers by name, with the OpenAI-compatible endpoint each of them documents. */
final class Known {
    static final String REHEARSAL = "rehearsal";
    static final String CUSTOM = "custom";

    static final List<Profile> PROFILES = List.of(
            new Profile(REHEARSAL, "Rehearsal: built in, no key, nothing real", null, null, true),
            new Profile("openai", "OpenAI", "https://api.openai.com/v1", "OPENAI_API_KEY", false),
            new Profile("anthropic", "Anthropic Claude", "https://api.anthropic.com/v1", "ANTHROPIC_API_KEY", false),
            new Profile(
                    "gemini",
                    "Google Gemini",
                    "https://generativelanguage.googleapis.com/v1beta/openai",
                    "GEMINI_API_KEY",
                    false),
            new Profile("openrouter", "OpenRouter", "https://openrouter.ai/api/v1", "OPENROUTER_API_KEY", false),
            new Profile("mistral", "Mistral AI", "https://api.mistral.ai/v1", "MISTRAL_API_KEY", false),
            new Profile("groq", "Groq", "https://api.groq.com/openai/v1", "GROQ_API_KEY", false),
            new Profile("ollama", "Ollama on this machine", "http://localhost:11434/v1", null, true),
            new Profile("lmstudio", "LM Studio on this machine", "http://localhost:1234/v1", null, true),
            new Profile("llamacpp", "llama.cpp server on this machine", "http://localhost:8080/v1", null, true),
            new Profile("vllm", "vLLM on this machine", "http://localhost:8000/v1", null, true),
            new Profile(
                    "azure",
                    "Azure OpenAI (base URL https://RESOURCE.openai.azure.com/openai/v1)",
                    null,
                    "AZURE_OPENAI_API_KEY",
                    false),
            new Profile(CUSTOM, "Any OpenAI-compatible endpoint", null, "OPENAI_API_KEY", false));

    /**
     * Those with OpenAI's batch interface, and addresses that may have it. Azure's takes batches at deployments that answer
     * no ordinary call; the others have none, or one of their own.
     */
    static final Set<String> BATCHES = Set.of("openai", "groq", CUSTOM);

    private Known() {}

    static Optional<Profile> named(String name) {
        return PROFILES.stream().filter(profile -> profile.name().equals(name)).findFirst();
    }

    /** @throws LlmException for a name that no provider has */
    static Profile required(String name) throws LlmException {
        return named(name).orElseThrow(() -> new LlmException(LlmFailure.UnknownProvider.of(name, PROFILES)));
    }
}
