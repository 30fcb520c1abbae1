package app.moderato.provider;

import app.moderato.core.llm.ChatMessage;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.Situation;
import app.moderato.core.llm.Usage;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.Exposure;
import app.moderato.core.study.Guide;
import app.moderato.core.study.Memory;
import app.moderato.core.study.PanelSpec;
import app.moderato.core.study.Picture;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.RatingSettings;
import app.moderato.core.study.Simulation;
import app.moderato.core.study.Study;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Requests to ask a provider with, and a reply to give. */
public final class Asking {
    private static final Question QUESTION =
            new Question.Open(new Question.Wording(new QuestionId("why"), "Why?", null, 0, false));

    private static final Situation SITUATION = new Situation(
            new Study(
                    "Soap",
                    "en",
                    1,
                    List.of(),
                    new PanelSpec(1, "us-adults", null, Map.of(), Map.of()),
                    new Guide(new Exposure.Sequential(), Memory.CONCEPT, List.of(), List.of(QUESTION), List.of()),
                    Simulation.DEFAULT,
                    RatingSettings.DEFAULT,
                    null),
            new Persona(new PersonaId("p1"), "Ann", Map.of(), 1, ""),
            null,
            List.of(),
            QUESTION,
            List.of(),
            1,
            1,
            0,
            1);

    private Asking() {}

    public static ChatRequest request() {
        return request(ChatMessage.system("You are Ann."), ChatMessage.user("Why?"));
    }

    public static ChatRequest showing(Picture... pictures) {
        return request(new ChatMessage(ChatMessage.Role.USER, "Look at this.", List.of(pictures)));
    }

    public static ChatRequest request(ChatMessage... messages) {
        return new ChatRequest(List.of(messages), 0.7, 300, 42, SITUATION);
    }

    public static ChatReply reply(String text) {
        return new ChatReply(text, ChatReply.Finish.STOP, Usage.NONE, "m", null, Duration.ZERO);
    }
}
