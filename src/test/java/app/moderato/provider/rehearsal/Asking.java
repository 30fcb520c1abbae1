package app.moderato.provider.rehearsal;

import app.moderato.core.llm.ChatMessage;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.Situation;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import java.util.List;

/** Puts questions to the rehearsal respondents. */
final class Asking {
    private Asking() {}

    static String ask(RehearsalModel model, Situation situation) throws LlmException, InterruptedException {
        ChatRequest request = new ChatRequest(
                List.of(ChatMessage.user(situation.question().wording().text())), 0.7, 300, 1, situation);
        return model.reply(request, (number, failure, latency) -> {}).text();
    }

    static Question.Wording wording(String id, String text) {
        return new Question.Wording(new QuestionId(id), text, null, 0, false);
    }

    static Situation with(Situation s, int replicate, int turn, int attempt) {
        return new Situation(
                s.study(),
                s.persona(),
                s.concept(),
                s.seen(),
                s.question(),
                s.options(),
                s.showing(),
                replicate,
                turn,
                attempt);
    }
}
