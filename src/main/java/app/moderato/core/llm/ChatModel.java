package app.moderato.core.llm;

import java.time.Duration;
import java.util.Optional;

/** A connected model. Called from many virtual threads at once; limits how many of its calls are in flight. */
public interface ChatModel extends AutoCloseable {
    /** The provider's name as in {@code --provider}, such as {@code openai} or {@code rehearsal}. */
    String provider();

    /** The model's name as asked for. */
    String model();

    /**
     * Asks, trying again where a failure is retryable. Blocks; an interrupt ends it at once.
     *
     * @param retries hears on the calling thread of each try as it is sent, and of each that failed and will be repeated
     * @throws LlmException when the tries are used up or another try makes no sense
     */
    ChatReply reply(ChatRequest request, RetryListener retries) throws LlmException, InterruptedException;

    /**
     * Changes how many calls may be in flight, ≥ 1; those that are finish. Any thread. A model that does not limit them
     * ignores it.
     */
    default void atOnce(int calls) {}

    /** Any thread. */
    default Traffic traffic() {
        return Traffic.FREE;
    }

    /** Present where calls are handed over in batches, each of which comes back as a whole. */
    default Optional<InBatches> inBatches() {
        return Optional.empty();
    }

    @Override
    default void close() {}

    /** Hears how a call's tries go. */
    @FunctionalInterface
    interface RetryListener {
        /** A try has its place among those in flight and is about to be sent. */
        default void sent() {}

        /** Whether somebody reads along; a model that can then tells its words as they come. */
        default boolean readsAlong() {
            return false;
        }

        /**
         * The try under way has said this much. From its first word on, a few times a second; only the reply is whole,
         * and a try that fails takes its words with it.
         */
        default void said(String soFar) {}

        /**
         * @param number of the try that failed, from 1
         * @param latency of that try
         */
        void failed(int number, LlmFailure failure, Duration latency);
    }
}
