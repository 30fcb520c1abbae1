package app.moderato.core.interview;

import app.moderato.core.llm.ChatMessage;
import app.moderato.core.study.Filled;
import app.moderato.core.study.Question;
import java.util.List;

/**
 * What a model is sent to put one question to one persona, as far as it is fixed before the interview.
 *
 * @param parts the messages in order; where earlier questions are asked, they and their answers stand before the last
 * @param earlier the questions asked before in the same conversation, in guide order
 */
public record PromptPreview(List<Part> parts, List<Question> earlier) {
    public PromptPreview {
        parts = List.copyOf(parts);
        earlier = List.copyOf(earlier);
    }

    /** @param insertions where values of persona, concept and answers stand in the message's text */
    public record Part(ChatMessage message, List<Filled.Insertion> insertions) {
        public Part {
            insertions = List.copyOf(insertions);
        }
    }

    public List<ChatMessage> messages() {
        return parts.stream().map(Part::message).toList();
    }

    /** Of all texts together; pictures are not counted. */
    public int characters() {
        return parts.stream().mapToInt(part -> part.message().text().length()).sum();
    }

    public int pictures() {
        return parts.stream().mapToInt(part -> part.message().pictures().size()).sum();
    }
}
