package app.moderato.core.llm;

import app.moderato.core.llm.Abilities.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Finds out what an endpoint offers and what a model can do, by a few small calls that cost next to nothing. Blocks; to be
 * called on a virtual thread, whose interrupt ends it at once.
 */
public interface ModelProbe {
    /** Gets ready for the first call, which would be slow otherwise. Sends nothing. */
    default void prepare() throws InterruptedException {}

    /**
     * The models an endpoint lists, as {@link ModelNames#inOrder}.
     *
     * @param settings the model in it does not matter
     * @return empty where the endpoint has no list, which says nothing about its models
     * @throws LlmException when there is no key, the key is refused or nobody answers
     */
    Optional<List<String>> models(ProviderSettings settings) throws LlmException, InterruptedException;

    /**
     * Checks one ability after another. Where the first fails, no interview can run and the rest is not tried.
     *
     * @param listed what {@link #models} found, to take an embedding model from; may be empty
     * @return a finding for every kind, in order
     */
    ProbeReport check(ProviderSettings settings, List<String> listed, Watcher watcher) throws InterruptedException;

    /** Hears of each step, on the calling thread. */
    interface Watcher {
        void began(Kind kind);

        /** The provider limits the rate: the next try comes after the wait. */
        void waits(Kind kind, Duration wait);

        void ended(Finding finding);
    }
}
