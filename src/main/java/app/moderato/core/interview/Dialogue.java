package app.moderato.core.interview;

import app.moderato.core.llm.ChatMessage;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Picture;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One conversation with the model as it is sent; a failed turn leaves no trace in it. One thread. */
final class Dialogue {
    private final List<ChatMessage> messages;
    private String preface = "";
    private List<Picture> pictures = List.of();

    Dialogue(ChatMessage system) {
        this.messages = new ArrayList<>(List.of(system));
    }

    private Dialogue(List<ChatMessage> messages) {
        this.messages = new ArrayList<>(messages);
    }

    /** A fresh conversation that remembers this one so far. */
    Dialogue branch() {
        return new Dialogue(messages);
    }

    /** This conversation as it stands, what is shown next included. */
    Dialogue asItStands() {
        Dialogue copy = new Dialogue(messages);
        copy.preface = preface;
        copy.pictures = pictures;
        return copy;
    }

    /** Shows a concept with the next question. */
    void show(String card, @Nullable Concept withPictures) {
        preface = card;
        pictures = withPictures == null ? List.of() : withPictures.pictures();
    }

    /** The messages that put a question now. */
    List<ChatMessage> asking(String question) {
        List<ChatMessage> asked = new ArrayList<>(messages);
        asked.add(turn(question));
        return asked;
    }

    /** Takes a question and its answer into the conversation. */
    void heard(Exchange exchange) {
        messages.add(turn(exchange.asked()));
        messages.add(ChatMessage.assistant(exchange.replied()));
        preface = "";
        pictures = List.of();
    }

    private ChatMessage turn(String question) {
        String text = preface.isEmpty() ? question : preface + "\n\n" + question;
        return new ChatMessage(ChatMessage.Role.USER, text, pictures);
    }
}
