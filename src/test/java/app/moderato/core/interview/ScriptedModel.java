package app.moderato.core.interview;

import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.Usage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Answers as a test says, and remembers what it was asked. */
final class ScriptedModel implements ChatModel {
    final List<ChatRequest> requests = new ArrayList<>();
    private final Script script;

    ScriptedModel(Script script) {
        this.script = script;
    }

    /** What a call brings. */
    interface Script {
        String reply(ChatRequest request) throws LlmException, InterruptedException;
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
        synchronized (this) {
            requests.add(request);
        }
        String text = script.reply(request);
        return new ChatReply(
                text,
                text.endsWith("…") ? ChatReply.Finish.LENGTH : ChatReply.Finish.STOP,
                new Usage(100, 20, 0, 0),
                "scripted-1",
                null,
                Duration.ofMillis(5));
    }

    synchronized List<ChatRequest> asked(String question) {
        return requests.stream()
                .filter(request -> request.situation().question().id().value().equals(question))
                .toList();
    }
}
