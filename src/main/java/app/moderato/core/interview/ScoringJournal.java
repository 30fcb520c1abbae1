package app.moderato.core.interview;

import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.Usage;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The record of one scoring in the making, held under its run's lock until closed. Every method returns after its commit;
 * any thread may call.
 */
public interface ScoringJournal extends RatingJournal, AutoCloseable {
    RunId run();

    String name();

    /** Adds the cells that are to be put to the model; one that is planned already stays as it is. */
    void plan(Collection<CellKey> cells);

    /** The cells that are still to be asked. */
    Set<CellKey> open();

    /**
     * A reply committed earlier for this asking and still unused.
     *
     * @param ask 1 or 2
     */
    Optional<ChatReply> recorded(CellKey key, int ask);

    /** Tokens of all attempts so far. */
    Usage used();

    void attempt(Attempt attempt);

    /** How a cell ended, with its rating where it has one. */
    void ended(ScoredCell cell);

    /** Opens again what ended without a number; its attempts are kept for the record but not reused. */
    void reopenFailed();

    /** @param usd spent so far in US dollars; null where the model's price is unknown */
    void cost(@Nullable Double usd);

    /** Gives the lock back. */
    @Override
    void close();
}
