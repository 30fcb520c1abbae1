package app.moderato.core.llm;

import java.util.List;

/**
 * One call.
 *
 * @param temperature of sampling, 0..2
 * @param seed passed on where the provider takes one
 */
public record ChatRequest(
        List<ChatMessage> messages, double temperature, int maxOutputTokens, long seed, Situation situation) {
    public ChatRequest {
        messages = List.copyOf(messages);
    }
}
