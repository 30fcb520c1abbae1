package app.moderato.provider.openai;

import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.ModelNames;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.errorprone.annotations.MustBeClosed;
import com.openai.azure.credential.AzureApiKeyCredential;
import com.openai.client.OpenAIClient;
import com.openai.core.http.HttpResponse;
import com.openai.errors.OpenAIServiceException;
import com.openai.models.models.ModelListParams;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code GET /models} as the various endpoints answer it. Names come from outside: those no person could pick go. */
public final class ModelListing {
    /** There is no such path, or it is for other verbs. */
    private static final Set<Integer> NO_LIST = Set.of(404, 405, 501);

    private static final String ANTHROPIC = "anthropic";
    private static final int MOST = 5000;
    private static final int LONGEST_NAME = 200;
    /** Control characters and those that turn the direction of the text around them. */
    private static final Pattern UNSHOWABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Co}]");

    private ModelListing() {}

    /** @return empty where the endpoint has no list */
    static Optional<List<String>> read(Wire wire) throws LlmException, InterruptedException {
        try {
            return wire.send((client, words) -> read(client, wire));
        } catch (Wire.Filtered _) {
            return Optional.empty();
        } catch (LlmException e) {
            if (e.failure() instanceof LlmFailure.BadRequest) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Optional<List<String>> read(OpenAIClient client, Wire wire) throws Replies.Unreadable {
        Endpoint endpoint = wire.endpoint();
        try (HttpResponse response = endpoint.provider().equals(ANTHROPIC)
                ? ofAnthropic(client, endpoint.key())
                : client.models().withRawResponse().list()) {
            JsonNode body = Bodies.json(response);
            context(body, endpoint.model()).ifPresent(wire::reads);
            return Optional.of(names(body));
        } catch (OpenAIServiceException e) {
            if (NO_LIST.contains(e.statusCode())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * Anthropic's list is not part of its compatible endpoint: it comes in pages and wants the key in a header of its own,
     * and none in the usual one. Azure's kind of credential is the client's way of leaving that out.
     */
    @MustBeClosed
    private static HttpResponse ofAnthropic(OpenAIClient client, String key) {
        ModelListParams params = ModelListParams.builder()
                .putAdditionalHeader("x-api-key", key)
                .putAdditionalHeader("anthropic-version", "2023-06-01")
                .putAdditionalQueryParam("limit", "1000")
                .build();
        return client.withOptions(options -> options.credential(AzureApiKeyCredential.create(key)))
                .models()
                .withRawResponse()
                .list(params);
    }

    /**
     * Of a whole body.
     *
     * @return empty where no list is in it
     */
    public static Optional<List<String>> namesIn(byte[] body) {
        try {
            return Optional.of(names(Bodies.json(body)));
        } catch (Replies.Unreadable _) {
            return Optional.empty();
        }
    }

    /** @throws Replies.Unreadable where no list is in it */
    static List<String> names(JsonNode body) throws Replies.Unreadable {
        JsonNode list = body.isArray() ? body : body.path(body.has("data") ? "data" : "models");
        if (!list.isArray()) {
            throw new Replies.Unreadable("it holds no list of models");
        }
        List<String> names = new ArrayList<>();
        for (JsonNode item : list) {
            String name = item.isTextual()
                    ? item.asText()
                    : item.path("id").asText(item.path("name").asText(""));
            String plain = plain(name);
            if (names.size() < MOST && showable(plain)) {
                names.add(plain);
            }
        }
        return ModelNames.inOrder(names);
    }

    /** Of the model, where the list says so. */
    private static OptionalInt context(JsonNode body, String model) {
        return body.path("data")
                .valueStream()
                .filter(item -> plain(item.path("id").asText("")).equals(model))
                .findFirst()
                .map(ContextSize::of)
                .orElseGet(OptionalInt::empty);
    }

    /** Gemini lists "models/gemini-…" and takes the name without it. */
    private static String plain(String name) {
        return name.startsWith("models/") ? name.substring("models/".length()) : name;
    }

    private static boolean showable(String name) {
        return !name.isBlank()
                && name.length() <= LONGEST_NAME
                && name.equals(name.strip())
                && !UNSHOWABLE.matcher(name).find();
    }
}
