package app.moderato.provider.openai;

import app.moderato.core.llm.ChatMessage;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.study.Picture;
import com.openai.core.JsonValue;
import com.openai.models.chat.completions.ChatCompletionContentPart;
import com.openai.models.chat.completions.ChatCompletionContentPartImage;
import com.openai.models.chat.completions.ChatCompletionContentPartText;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Our request in the wire format of chat completions. */
final class Requests {
    private Requests() {}

    static ChatCompletionCreateParams of(ChatRequest request, String model, Dialect.Words words) {
        ChatCompletionCreateParams.Builder params =
                begin(request.messages(), request.temperature(), request.maxOutputTokens(), model, words);
        seed(params, request.seed(), words);
        return params.build();
    }

    /** All but the seed. */
    static ChatCompletionCreateParams.Builder begin(
            List<ChatMessage> messages, double temperature, int maxOutputTokens, String model, Dialect.Words words) {
        ChatCompletionCreateParams.Builder params =
                ChatCompletionCreateParams.builder().model(model);
        messages.forEach(message -> add(params, message));
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

    private static void add(ChatCompletionCreateParams.Builder params, ChatMessage message) {
        switch (message.role()) {
            case SYSTEM -> params.addSystemMessage(message.text());
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
