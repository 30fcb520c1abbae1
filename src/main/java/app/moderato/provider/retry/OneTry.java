package app.moderato.provider.retry;

import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.LlmException;
import java.util.function.Consumer;

/** A model that is asked once and never tries again by itself. Called from many virtual threads at once. */
public interface OneTry extends AutoCloseable {
    String provider();

    String model();

    /** Whether it is known by now which parameters the model takes; until then one call at a time is made. */
    default boolean learned() {
        return true;
    }

    /** @throws InterruptedException at once when the calling virtual thread is interrupted */
    ChatReply ask(ChatRequest request) throws LlmException, InterruptedException;

    /**
     * The same for somebody who reads along.
     *
     * @param saying hears what was said so far, a few times a second, on the calling thread
     */
    default ChatReply ask(ChatRequest request, Consumer<String> saying) throws LlmException, InterruptedException {
        return ask(request);
    }

    @Override
    void close();
}
