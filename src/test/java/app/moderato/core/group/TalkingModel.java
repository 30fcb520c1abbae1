package app.moderato.core.group;

import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.Situation;
import app.moderato.core.llm.TableTalk;
import app.moderato.core.llm.Usage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Says something at every turn, unless a test says otherwise. */
final class TalkingModel implements ChatModel {
    final List<ChatRequest> requests = new ArrayList<>();
    private final Script script;

    /** What a call brings. */
    interface Script {
        String reply(ChatRequest request, int call) throws LlmException, InterruptedException;
    }

    TalkingModel() {
        this((request, call) -> usual(request.situation(), call));
    }

    TalkingModel(Script script) {
        this.script = script;
    }

    static String usual(Situation situation, int call) {
        TableTalk talk = situation.talk();
        TableTalk.Part part = talk == null ? TableTalk.Part.PRIVATE : talk.part();
        return switch (part) {
            case TURN ->
                "Word " + "and word number ".repeat(6) + call + ", says "
                        + situation.persona().id() + ".";
            case PRIVATE -> "I would think about it, " + situation.persona().id() + ".";
            case CHAIR -> "What else goes through your minds, question " + call + "?";
            case SUMMARY -> "They talked.";
            case THEMES -> "THEME: words\n2: word number\nTHEME: made up\n2: nobody said this";
        };
    }

    @Override
    public String provider() {
        return "scripted";
    }

    @Override
    public String model() {
        return "scripted-1";
    }

    @Override
    public ChatReply reply(ChatRequest request, RetryListener retries) throws LlmException, InterruptedException {
        int call;
        synchronized (this) {
            requests.add(request);
            call = requests.size();
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        String text = script.reply(request, call);
        return new ChatReply(
                text, ChatReply.Finish.STOP, new Usage(100, 20, 0, 0), "scripted-1", null, Duration.ofMillis(5));
    }
}
