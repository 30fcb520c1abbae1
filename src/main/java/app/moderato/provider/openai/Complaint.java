package app.moderato.provider.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.openai.core.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an endpoint says in the body of an error. OpenAI's shape is {@code {"error": {message, code, type, param}}};
 * others send {@code {"message"}}, {@code {"detail"}}, {@code {"error": "…"}} or a list of one of these.
 *
 * @param words for a person, empty where there are none
 * @param raw the whole body, for looking things up in, never for showing
 */
record Complaint(String words, String code, String type, String param, String raw) {
    private static final String FILTER = "content_filter";
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
