package app.moderato.core.llm;

import app.moderato.core.study.Picture;
import java.util.List;

/** One message of a conversation, as sent. */
public record ChatMessage(Role role, String text, List<Picture> pictures) {
    public ChatMessage {
        pictures = List.copyOf(pictures);
    }

    public enum Role {
        SYSTEM,
        USER,
        ASSISTANT
    }

    public static ChatMessage system(String text) {
        return new ChatMessage(Role.SYSTEM, text, List.of());
    }

    public static ChatMessage user(String text) {
        return new ChatMessage(Role.USER, text, List.of());
    }

    public static ChatMessage assistant(String text) {
        return new ChatMessage(Role.ASSISTANT, text, List.of());
    }
}
