package app.moderato.provider.openai;

import app.moderato.core.llm.ChatMessage;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.study.Picture;
import com.openai.core.JsonValue;
import com.openai.models.chat.completions.ChatCompletionContentPart;
import com.openai.models.chat.completions.ChatCompletionContentPartImage;
import com.openai.models.chat.completions.ChatCompletionContentPartText;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Our request in the wire format of chat completions. */
final class Requests {
    /** The most that OpenAI lists for a token; a scale has up to 11 points. */
    private static final int ALTERNATIVES = 20;

    private Requests() {}

    static ChatCompletionCreateParams of(ChatRequest request, String model, Dialect.Words words) {
        ChatCompletionCreateParams.Builder params =
                begin(request.messages(), request.temperature(), request.maxOutputTokens(), model, words);
        seed(params, request.seed(), words);
        if (request.odds() && words.logprobs()) {
            params.logprobs(true).topLogprobs(ALTERNATIVES);
        }
        return params.build();
    }

    /** The same for a reply in pieces. */
    static ChatCompletionCreateParams streamed(ChatRequest request, String model, Dialect.Words words) {
        ChatCompletionCreateParams.Builder params = of(request, model, words).toBuilder();
        if (words.streamOptions()) {
            params.streamOptions(
                    ChatCompletionStreamOptions.builder().includeUsage(true).build());
        }
        return params.build();
    }

    /** All but the seed. */
    static ChatCompletionCreateParams.Builder begin(
            List<ChatMessage> messages, double temperature, int maxOutputTokens, String model, Dialect.Words words) {
        ChatCompletionCreateParams.Builder params =
                ChatCompletionCreateParams.builder().model(model);
        spoken(messages, words.instructions()).forEach(message -> add(params, message, words.instructions()));
        if (words.temperature()) {
            params.temperature(temperature);
        }
        words.limit().ifPresent(name -> params.putAdditionalBodyProperty(name, JsonValue.from(maxOutputTokens)));
        return params;
    }

    static void seed(ChatCompletionCreateParams.Builder params, long seed, Dialect.Words words) {
        words.seed().ifPresent(name -> params.putAdditionalBodyProperty(name, JsonValue.from(seed(seed))));
    }

    /** Several providers take 31 bits only; small seeds stay as they are. */
    static int seed(long seed) {
        return (int) (seed ^ (seed >>> 32)) & Integer.MAX_VALUE;
    }

    /** Where a model knows no role for them, the instructions stand before the first question. */
    private static List<ChatMessage> spoken(List<ChatMessage> messages, Dialect.Instructions instructions) {
        boolean apart = instructions != Dialect.Instructions.IN_THE_QUESTION
                || messages.size() < 2
                || messages.getFirst().role() != ChatMessage.Role.SYSTEM
                || messages.get(1).role() != ChatMessage.Role.USER;
        if (apart) {
            return messages;
        }
        ChatMessage question = messages.get(1);
        List<ChatMessage> spoken = new ArrayList<>(messages.subList(1, messages.size()));
        spoken.set(
                0,
                new ChatMessage(
                        question.role(), messages.getFirst().text() + "\n\n" + question.text(), question.pictures()));
        return spoken;
    }

    private static void add(
            ChatCompletionCreateParams.Builder params, ChatMessage message, Dialect.Instructions instructions) {
        switch (message.role()) {
            case SYSTEM -> {
                if (instructions == Dialect.Instructions.DEVELOPER) {
                    params.addDeveloperMessage(message.text());
                } else {
                    params.addSystemMessage(message.text());
                }
            }
            case ASSISTANT -> params.addAssistantMessage(message.text());
            case USER -> {
                if (message.pictures().isEmpty()) {
                    params.addUserMessage(message.text());
                } else {
                    params.addUserMessageOfArrayOfContentParts(parts(message));
                }
            }
        }
    }

    private static List<ChatCompletionContentPart> parts(ChatMessage message) {
        List<ChatCompletionContentPart> parts = new ArrayList<>();
        parts.add(ChatCompletionContentPart.ofText(
                ChatCompletionContentPartText.builder().text(message.text()).build()));
        for (Picture picture : message.pictures()) {
            parts.add(ChatCompletionContentPart.ofImageUrl(ChatCompletionContentPartImage.builder()
                    .imageUrl(ChatCompletionContentPartImage.ImageUrl.builder()
                            .url(dataUrl(picture))
                            .build())
                    .build()));
        }
        return parts;
    }

    private static String dataUrl(Picture picture) {
        return "data:" + picture.mediaType() + ";base64," + Base64.getEncoder().encodeToString(picture.bytes());
    }
}
