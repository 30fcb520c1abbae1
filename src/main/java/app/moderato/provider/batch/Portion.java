package app.moderato.provider.batch;

import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import java.util.function.LongSupplier;

/**
 * How much is sent at a time. Where the provider says that too much waits there already, half as much, and one batch only
 * once the other has come back.
 */
final class Portion {
    private final Trouble trouble;
    private final LongSupplier nanoTime;
    private int mostLines;
    private boolean oneAtATime;
    private int inARow;
    private long since;

    Portion(int mostLines, Trouble trouble, LongSupplier nanoTime) {
        this.mostLines = mostLines;
        this.trouble = trouble;
        this.nanoTime = nanoTime;
    }

    int mostLines() {
        return mostLines;
    }

    boolean allowsMore(int open) {
        return !oneAtATime || open == 0;
    }

    /** A batch was worked off. */
    void fitted() {
        inARow = 0;
    }

    /**
     * Too much waits at the provider. Waits, unless a batch of this run is there that will make room.
     *
     * @param lines of the batch that was too much
     * @param alone whether no other batch of this run is there
     * @throws LlmException where it cannot be any less
     */
    void tooMuch(int lines, boolean alone, LlmFailure why) throws LlmException, InterruptedException {
        oneAtATime = true;
        mostLines = Math.min(mostLines, lines);
        if (!alone) {
            return;
        }
        if (inARow == 0) {
            since = nanoTime.getAsLong();
        }
        if (lines == 1) {
            throw trouble.givenUp(why, since);
        }
        inARow++;
        mostLines = Math.max(1, mostLines / 2);
        trouble.rest(inARow, why);
    }
}
