package app.moderato.core.llm;

import app.moderato.core.study.Sha256;
import java.util.ArrayList;
import java.util.List;

/**
 * One call.
 *
 * @param temperature of sampling, 0..2
 * @param seed passed on where the provider takes one
 * @param odds whether the likelihoods of what might have been said instead are wanted, where the model gives them
 */
public record ChatRequest(
        List<ChatMessage> messages,
        double temperature,
        int maxOutputTokens,
        long seed,
        Situation situation,
        boolean odds) {
    public ChatRequest {
        messages = List.copyOf(messages);
    }

    /** For the words alone. */
    public ChatRequest(
            List<ChatMessage> messages, double temperature, int maxOutputTokens, long seed, Situation situation) {
        this(messages, temperature, maxOutputTokens, seed, situation, false);
    }

    /**
     * SHA-256 of all that shapes a reply: the parameters and every message with its pictures' bytes.
     *
     * @param more of what it depends on, such as the model that is asked
     */
    public String sha256(String... more) {
        List<String> parts = new ArrayList<>(List.of(more));
        parts.add(temperature + " " + maxOutputTokens + " " + seed);
        if (odds) {
            parts.add("odds");
        }
        for (ChatMessage message : messages) {
            parts.add(message.role().name());
            parts.add(message.text());
            message.pictures().forEach(picture -> parts.add(picture.sha256()));
        }
        return Sha256.of(parts);
    }
}
