package app.moderato.provider.retry;

import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.LlmException;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

/** A model that answers as it is told. */
record Fake(Callable<ChatReply> answer, BooleanSupplier known) implements OneTry {
    Fake(Callable<ChatReply> answer) {
        this(answer, () -> true);
    }

    @Override
    public boolean learned() {
        return known.getAsBoolean();
    }

    @Override
    public String provider() {
        return "fake";
    }

    @Override
    public String model() {
        return "m";
    }

    @Override
    public ChatReply ask(ChatRequest request) throws LlmException, InterruptedException {
        try {
            return answer.call();
        } catch (LlmException | InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {}
}
