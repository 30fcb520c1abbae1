package app.moderato.provider.openai;

import static app.moderato.core.llm.Abilities.Level.NO;
import static app.moderato.core.llm.Abilities.Level.YES;

import app.moderato.core.llm.Abilities.Ability;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.ModelNames;
import app.moderato.core.llm.Usage;
import com.fasterxml.jackson.databind.JsonNode;
import com.openai.core.http.HttpResponse;
import com.openai.models.embeddings.EmbeddingCreateParams;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whether an endpoint turns texts into vectors. */
final class EmbeddingCheck {
    /** Where an endpoint lists no embedding model, the one it is known to have. */
    private static final Map<String, String> USUAL =
            Map.of("openai", "text-embedding-3-small", "gemini", "gemini-embedding-001", "mistral", "mistral-embed");

    private EmbeddingCheck() {}

    /** The model to try; one that runs here may embed with the model it has loaded. */
    static Optional<String> model(Endpoint endpoint, List<String> listed) {
        return ModelNames.embedder(listed)
                .or(() -> Optional.ofNullable(USUAL.get(endpoint.provider())))
                .or(() -> endpoint.local() ? Optional.of(endpoint.model()) : Optional.empty());
    }

    static Ability of(ProbeCalls calls, String model) throws LlmException, Wire.Filtered, InterruptedException {
        EmbeddingCreateParams params = EmbeddingCreateParams.builder()
                .model(model)
                .input("I would probably buy it.")
                .encodingFormat(EmbeddingCreateParams.EncodingFormat.FLOAT)
                .build();
        JsonNode body = calls.send((client, words) -> {
            try (HttpResponse response = client.embeddings().withRawResponse().create(params)) {
                return Bodies.json(response);
            }
        });
        calls.count(new Usage(body.path("usage").path("prompt_tokens").asLong(0), 0, 0, 0));
        JsonNode vector = body.path("data").path(0).path("embedding");
        boolean numbers =
                vector.isArray() && !vector.isEmpty() && vector.path(0).isNumber();
        return numbers
                ? new Ability(YES, String.format(Locale.ROOT, "%s, %,d dimensions", model, vector.size()))
                : new Ability(NO, model + " returned no vector");
    }
}
