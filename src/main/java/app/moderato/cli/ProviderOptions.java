package app.moderato.cli;

import app.moderato.core.interview.Fieldwork;
import app.moderato.core.llm.Limits;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.core.llm.Providers;
import app.moderato.core.study.InvalidInput;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How to reach a model, as options. A key is never one of them. */
final class ProviderOptions {
    @Option(
            names = "--provider",
            paramLabel = "NAME",
            description = "One of those `moderato providers` lists. Default: openai; custom with --base-url.")
    @Nullable
    String provider;

    @Option(names = "--base-url", paramLabel = "URL", description = "An OpenAI-compatible endpoint.")
    @Nullable
    String baseUrl;

    @Option(
            names = "--model",
            paramLabel = "NAME",
            description = "The model; repeat it for one run each. Default: the study's.")
    List<String> models = List.of();

    @Option(
            names = "--api-key-env",
            paramLabel = "VAR",
            description = "The environment variable that holds the key. Default: the provider's usual one.")
    @Nullable
    String keyVariable;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            defaultValue = "16",
            description = "Calls in flight at most. Default: ${DEFAULT-VALUE}.")
    int concurrency;

    @Option(names = "--rpm", paramLabel = "N", defaultValue = "0", description = "Calls a minute at most.")
    int requestsPerMinute;

    @Option(names = "--tpm", paramLabel = "N", defaultValue = "0", description = "Tokens a minute at most.")
    int tokensPerMinute;

    @Option(
            names = "--timeout",
            paramLabel = "S",
            defaultValue = "120",
            description = "Seconds that one call may take. Default: ${DEFAULT-VALUE}.")
    int timeoutSeconds;

    /** @throws InvalidInput where a number makes no sense */
    void check() throws InvalidInput {
        require("--concurrency", concurrency, 1);
        require("--timeout", timeoutSeconds, 1);
        require("--rpm", requestsPerMinute, 0);
        require("--tpm", tokensPerMinute, 0);
    }

    private static void require(String option, int number, int least) throws InvalidInput {
        if (number < least) {
            throw new InvalidInput(option + " is a whole number from " + least + ", not " + number + ".");
        }
    }

    /** Whether anything says which provider to use. */
    boolean named() {
        return provider != null || baseUrl != null;
    }

    String providerName() {
        return Providers.named(provider, baseUrl);
    }

    /** Calls in flight at most. A rehearsal takes cores and nothing else, so more of them make it no faster. */
    int atOnce(String name) {
        return name.equals(Fieldwork.rehearsal().provider()) ? Fieldwork.REHEARSED_AT_ONCE : concurrency;
    }

    ProviderSettings settings(String name, @Nullable String url, String model, @Nullable String variable) {
        return new ProviderSettings(
                name,
                url,
                model,
                variable,
                Limits.of(concurrency, Duration.ofSeconds(timeoutSeconds))
                        .withRates(requestsPerMinute, tokensPerMinute));
    }
}
