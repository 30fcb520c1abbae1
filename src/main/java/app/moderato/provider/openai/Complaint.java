package app.moderato.provider.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.openai.core.JsonValue;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an endpoint says in the body of an error. OpenAI's shape is {@code {"error": {message, code, type, param}}};
 * others send {@code {"message"}}, {@code {"detail"}}, {@code {"error": "…"}} or a list of one of these.
 *
 * @param words for a person, empty where there are none
 * @param raw the whole body, for looking things up in, never for showing
 */
record Complaint(String words, String code, String type, String param, String raw) {
    private static final String FILTER = "content_filter";
    /** By what OpenAI, Anthropic and llama.cpp call them. */
    private static final Map<String, Integer> STATUS = Map.ofEntries(
            Map.entry("invalid_request_error", 400),
            Map.entry("context_length_exceeded", 400),
            Map.entry("exceed_context_size_error", 400),
            Map.entry("authentication_error", 401),
            Map.entry("insufficient_quota", 429),
            Map.entry("rate_limit_exceeded", 429),
            Map.entry("rate_limit_error", 429),
            Map.entry("server_error", 500),
            Map.entry("api_error", 500),
            Map.entry("unavailable_error", 503),
            Map.entry("overloaded_error", 529));

    private static final Pattern FILTER_WORDS = Pattern.compile("(?i)content management policy");

    /** @param body empty or missing where the endpoint sent no JSON, such as a web page */
    static Complaint of(JsonValue body) {
        Optional<JsonNode> whole =
                body.isMissing() ? Optional.empty() : Optional.ofNullable(body.convert(JsonNode.class));
        return whole.map(Complaint::of).orElse(new Complaint("", "", "", "", ""));
    }

    /** Whether the provider's filter stopped the question, as Azure and those that resemble it do with HTTP 400. */
    boolean filtered() {
        return code.equals(FILTER)
                || type.equals(FILTER)
                || FILTER_WORDS.matcher(words).find();
    }

    /** The HTTP status that an error inside a reply stands for; empty where it does not say. */
    OptionalInt status() {
        if (code.matches("[45]\\d\\d")) {
            return OptionalInt.of(Integer.parseInt(code));
        }
        return Stream.of(code, type)
                .filter(STATUS::containsKey)
                .mapToInt(STATUS::get)
                .findFirst();
    }

    static Complaint of(JsonNode body) {
        JsonNode first = body.isArray() ? body.path(0) : body;
        JsonNode inner = first.has("error") ? first.path("error") : first;
        return new Complaint(
                words(inner),
                inner.path("code").asText(""),
                inner.path("type").asText(""),
                inner.path("param").asText(""),
                body.toString());
    }

    private static String words(JsonNode inner) {
        if (inner.isTextual()) {
            return inner.asText();
        }
        if (inner.path("message").isTextual()) {
            return inner.path("message").asText();
        }
        JsonNode detail = inner.path("detail");
        return detail.isTextual()
                ? detail.asText()
                : detail.valueStream().map(item -> item.path("msg").asText("")).collect(Collectors.joining("; "));
    }
}
