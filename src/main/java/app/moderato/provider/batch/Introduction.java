package app.moderato.provider.batch;

import app.moderato.core.llm.LlmException;
import app.moderato.provider.batch.BatchOffice.LineResult;
import app.moderato.provider.retry.OneTry;

/**
 * The first words to a model that nobody has spoken to: one question by an ordinary call, so that it is known which
 * parameters the model takes before thousands of lines are refused for one of them.
 */
final class Introduction {
    private static final int MOST = 12;

    private final OneTry single;
    private final Tray tray;
    private final Trouble trouble;
    private int calls;

    Introduction(OneTry single, Tray tray, Trouble trouble) {
        this.single = single;
        this.tray = tray;
        this.trouble = trouble;
    }

    boolean needed() {
        return !single.learned() && calls < MOST;
    }

    void make() throws LlmException, InterruptedException {
        Asking first = tray.next().orElseThrow();
        try {
            LineResult reply = new LineResult.Replied(single.ask(first.request()));
            calls++;
            trouble.past();
            tray.give(first.id(), reply, null);
        } catch (LlmException e) {
            tray.give(first.id(), new LineResult.Failed(e.failure()), null);
            if (e.failure().retryable()) {
                trouble.waitFor(e.failure());
            } else {
                calls++;
            }
        }
    }
}
