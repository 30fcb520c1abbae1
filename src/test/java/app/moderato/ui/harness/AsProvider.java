package app.moderato.ui.harness;

import app.moderato.core.llm.ChatMessage;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.Usage;

/** The rehearsal respondents under a paid provider's name, with tokens, so that screens of real runs can be shown. */
public final class AsProvider implements ChatModel {
    private final ChatModel respondents;

    public AsProvider(ChatModel respondents) {
        this.respondents = respondents;
    }

    @Override
    public String provider() {
        return "openai";
    }

    @Override
    public String model() {
        return "gpt-4.1-mini";
    }

    @Override
    public ChatReply reply(ChatRequest request, RetryListener retries) throws LlmException, InterruptedException {
        ChatReply made = respondents.reply(request, retries);
        long input = request.messages().stream()
                        .map(ChatMessage::text)
                        .mapToLong(String::length)
                        .sum()
                / 4;
        Usage usage = new Usage(input, made.text().length() / 4 + 1, 0, 0);
        return new ChatReply(made.text(), made.finish(), usage, "gpt-4.1-mini-2025-04-14", null, made.latency());
    }
}
