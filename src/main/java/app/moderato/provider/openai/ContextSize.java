package app.moderato.provider.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** How many tokens a model reads and writes in one call, where an endpoint says so. */
final class ContextSize {
    /** By what vLLM, llama.cpp, LM Studio, OpenRouter, Groq, Mistral and Anthropic call it. */
    private static final List<String> IN_A_LIST = List.of(
            "/max_model_len",
            "/meta/n_ctx",
            "/loaded_context_length",
            "/context_length",
            "/context_window",
            "/max_context_length",
            "/max_input_tokens");

    private static final Pattern TOO_LONG = Pattern.compile(
            "(?i)context_length_exceeded|exceed_context_size|(?:maximum|max|available) context (?:length|size|window)"
                    + "|prompt is too long|input is too long|too many (?:input )?tokens|context window");
    private static final Pattern LIMIT = Pattern.compile("(?i)\"n_ctx\"\\s*:\\s*(\\d{2,8})"
            + "|context (?:length|size|window)(?: is|:| of| \\()?\\s*(\\d{2,8})"
            + "|> (\\d{2,8}) maximum");

    private ContextSize() {}

    /** @param item of a list of models */
    static OptionalInt of(JsonNode item) {
        return IN_A_LIST.stream()
                .mapToInt(path -> item.at(path).asInt(0))
                .filter(tokens -> tokens > 0)
                .findFirst();
    }

    /** Whether a call was turned down for its length. */
    static boolean exceeded(Complaint complaint) {
        return TOO_LONG.matcher(complaint.raw()).find();
    }

    /** What such a refusal says of the limit; 0 where it says nothing. */
    static int limit(Complaint complaint) {
        Matcher found = LIMIT.matcher(complaint.raw());
        return found.find()
                ? IntStream.rangeClosed(1, found.groupCount())
                        .mapToObj(found::group)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::parseInt)
                        .findFirst()
                        .orElse(0)
                : 0;
    }
}
