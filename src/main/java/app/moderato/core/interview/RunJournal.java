package app.moderato.core.interview;

import app.moderato.core.llm.BatchLedger;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.Usage;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.rating.Rating;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The record of one running run, held under an operating-system lock until closed. Every method returns after its
 * commit; any thread may call.
 */
public interface RunJournal extends RatingJournal, AutoCloseable {
    /** Begins the stamp's keys of what {@link #note} keeps. */
    String REMARK = "remark ";

    /** The stamp's key of what {@link #enough} keeps. */
    String ENOUGH = "enough";

    /** The stamp's key of what {@link #beyond} keeps. */
    String BEYOND = "beyond_enough";

    RunId run();

    /** It was begun just now: no earlier session left anything to look for. */
    boolean fresh();

    /** The cells of one interview that have ended, by key. */
    Map<CellKey, Answer> ended(PersonaId persona, int replicate);

    /** How many cells there are by status, pending ones included. */
    Map<CellStatus, Integer> counts();

    /**
     * A reply committed earlier for this asking and still unused, so that a resumed run asks nothing twice.
     *
     * @param turn 0 for the question, 1.. for its probes
     * @param ask 1 or 2
     */
    Optional<ChatReply> recorded(CellKey key, int turn, int ask);

    /** Tokens of all attempts so far. */
    Usage used();

    void attempt(Attempt attempt);

    void answer(Answer answer);

    /** @param method such as {@code ssr} */
    record NewRating(CellKey key, String method, Rating rating) {}

    /**
     * Sets cells that ended without an answer back to pending, their attempts kept for the record but not reused; and what
     * was skipped in the same interviews, as its condition may have read them.
     */
    void reopenFailed();

    /** What the run handed over in batches. */
    BatchLedger batches();

    void state(RunState state);

    /** @param usd spent so far in US dollars; null where the model's price is unknown */
    void cost(@Nullable Double usd);

    /** Keeps why the run ended by its own rule, under {@link #ENOUGH}. */
    void enough(String sentence);

    /** Keeps that those are asked by wish whom the run's own rule left out, under {@link #BEYOND}. */
    void beyond();

    /** Keeps a remark about the run for its record, such as a drift that was accepted; exported with the run. */
    void note(String remark);

    /** Gives the lock back. */
    @Override
    void close();
}
