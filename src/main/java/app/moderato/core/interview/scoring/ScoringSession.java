package app.moderato.core.interview.scoring;

import app.moderato.core.interview.RunState;
import app.moderato.core.llm.LlmException;

/** One sitting of a scoring. Used once. */
public interface ScoringSession {
    /**
     * Blocks until all is scored, or it was stopped; an interrupt stops it and is left to be seen by the caller. What is
     * scored is committed one by one, so that another sitting goes on where this one ended.
     *
     * @throws LlmException where the embedder failed
     */
    Ended score() throws LlmException;

    /** Ends it now: calls in flight are cancelled, what is committed stays. Any thread. */
    void stop();

    /**
     * How a sitting went.
     *
     * @param state completed, incomplete where answers have no number, budget, refused or interrupted
     * @param reason for people, empty where the state says it all
     */
    record Ended(RunState state, String reason) {}
}
