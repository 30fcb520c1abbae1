package app.moderato.provider.openai;

import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatReply.Finish;
import app.moderato.core.llm.Usage;
import com.fasterxml.jackson.databind.JsonNode;
import com.openai.core.JsonField;
import com.openai.core.JsonValue;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.completions.CompletionUsage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The wire format of chat completions as our reply. Reads the raw fields, since endpoints that only resemble OpenAI's
 * leave out or nullify what openai-java takes for granted.
 */
final class Replies {
    private Replies() {}

    /** @throws Unreadable where there is no message in it */
    static ChatReply of(ChatCompletion completion, String askedModel, Duration latency) throws Unreadable {
        ChatCompletion.Choice choice = completion._choices().asKnown().orElse(List.of()).stream()
                .findFirst()
                .orElseThrow(() -> new Unreadable(whyNoChoice(completion)));
        ChatCompletionMessage message =
                choice._message().asKnown().orElseThrow(() -> new Unreadable("its choice holds no message"));
        Optional<String> refusal = message._refusal().asKnown().filter(words -> !words.isBlank());
        return new ChatReply(
                refusal.orElseGet(() -> text(message)),
                refusal.isPresent()
                        ? Finish.FILTERED
                        : finish(choice._finishReason()
                                .asKnown()
                                .map(ChatCompletion.Choice.FinishReason::asString)
                                .orElse("")),
                completion._usage().asKnown().map(Replies::usage).orElse(Usage.NONE),
                completion._model().asKnown().orElse(askedModel),
                fingerprint(completion._allProperties()),
                latency,
                Likelihoods.of(choice));
    }

    /**
     * The provider's filter in the model's place, sent as an error.
     *
     * @param words of the filter, empty where it gave none
     */
    static ChatReply filtered(String words, String askedModel, Duration latency) {
        return new ChatReply(words, Finish.FILTERED, Usage.NONE, askedModel, null, latency);
    }

    private static String whyNoChoice(ChatCompletion completion) {
        JsonValue error = completion._allProperties().get("error");
        return error == null
                ? "it holds no choices"
                : "it holds an error: "
                        + Complaint.of(JsonValue.from(Map.of("error", error))).words();
    }

    /** Read by its name: openai-java calls its own accessor deprecated, providers go on sending it. */
    static @Nullable String fingerprint(Map<String, JsonValue> properties) {
        JsonValue fingerprint = properties.get("system_fingerprint");
        return fingerprint == null ? null : fingerprint.convert(String.class);
    }

    private static String text(ChatCompletionMessage message) {
        return text(message._content());
    }

    /** Some endpoints send the content as a list of parts. */
    static String text(JsonField<String> content) {
        return Optional.of(content)
                .filter(sent -> !sent.isMissing())
                .flatMap(sent -> sent.asKnown().or(() -> sent.asUnknown().map(Replies::joined)))
                .orElse("");
    }

    private static String joined(JsonValue content) {
        return Optional.ofNullable(content.convert(JsonNode.class)).stream()
                .flatMap(JsonNode::valueStream)
                .map(part -> part.path("text").asText(""))
                .collect(Collectors.joining());
    }

    static Finish finish(String reason) {
        return switch (reason) {
            case "length" -> Finish.LENGTH;
            case "content_filter" -> Finish.FILTERED;
            default -> Finish.STOP;
        };
    }

    static Usage usage(CompletionUsage usage) {
        return new Usage(
                usage._promptTokens().asKnown().orElse(0L),
                usage._completionTokens().asKnown().orElse(0L),
                usage._promptTokensDetails()
                        .asKnown()
                        .flatMap(details -> details._cachedTokens().asKnown())
                        .orElse(0L),
                usage._completionTokensDetails()
                        .asKnown()
                        .flatMap(details -> details._reasoningTokens().asKnown())
                        .orElse(0L));
    }

    /** The body is JSON, but no reply. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }
    }
}
