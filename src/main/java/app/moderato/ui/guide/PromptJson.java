package app.moderato.ui.guide;

import app.moderato.core.llm.ChatMessage;
import app.moderato.core.study.Picture;
import app.moderato.core.study.Simulation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A prompt in the form in which chat completions take it, pictures by their size instead of their bytes. */
final class PromptJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private PromptJson() {}

    static String of(List<ChatMessage> messages, Simulation simulation) {
        Map<String, Object> request = new LinkedHashMap<>();
        if (simulation.model() != null) {
            request.put("model", simulation.model());
        }
        request.put("messages", messages.stream().map(PromptJson::message).toList());
        request.put("temperature", simulation.temperature());
        request.put("max_tokens", simulation.maxOutputTokens());
        try {
            return MAPPER.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts and numbers can always be written", e);
        }
    }

    private static Map<String, Object> message(ChatMessage message) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("role", message.role().name().toLowerCase(Locale.ROOT));
        if (message.pictures().isEmpty()) {
            json.put("content", message.text());
            return json;
        }
        List<Map<String, Object>> parts = new ArrayList<>();
        parts.add(part("text", message.text()));
        message.pictures().forEach(picture -> parts.add(part("image_url", Map.of("url", dataUrl(picture)))));
        json.put("content", parts);
        return json;
    }

    private static Map<String, Object> part(String type, Object content) {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("type", type);
        part.put(type, content);
        return part;
    }

    private static String dataUrl(Picture picture) {
        return "data:" + picture.mediaType() + ";base64,… (" + picture.bytes().length / 1024 + " kB)";
    }
}
