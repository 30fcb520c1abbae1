package app.moderato.provider.batch;

import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A provider's batch interface. Every method makes its calls once and never tries again by itself. */
public interface BatchOffice {
    /** How a request is written now, and its answer read. */
    Script script();

    /** @return what the provider calls the file */
    String upload(Path lines) throws LlmException, InterruptedException;

    /**
     * @param token to find the batch by
     * @return what the provider calls the batch
     */
    String create(String file, String token) throws LlmException, InterruptedException;

    /**
     * Looks a batch up among those the provider has.
     *
     * @param announced when it was about to be created
     */
    Optional<String> find(String token, Instant announced) throws LlmException, InterruptedException;

    Standing look(String batch) throws LlmException, InterruptedException;

    /** The words that a model takes at one moment; they may change as it refuses some. */
    interface Script {
        /** One line of a file, with its end. */
        byte[] line(String id, ChatRequest request);

        /** Gives out the lines of a batch that has ended, in no order. Those before a failure were given out. */
        void fetch(Standing ended, Taker taker) throws LlmException, InterruptedException;
    }

    /** Takes what became of a line. */
    @FunctionalInterface
    interface Taker {
        void take(String id, LineResult result);
    }

    /** What became of one line. */
    sealed interface LineResult {
        record Replied(ChatReply reply) implements LineResult {}

        record Failed(LlmFailure failure) implements LineResult {}

        /** Not asked, or in words that the model does not take and that are known by now. */
        record Undone() implements LineResult {}
    }

    /** Where a batch stands. */
    enum Phase {
        WORKING,
        /** Every line was tried. */
        WHOLE,
        /** Expired or cancelled: some lines may have been tried. */
        BROKEN_OFF,
        /** Not begun, as too much waits at the provider already. */
        TOO_MUCH,
        /** Not begun, and would not be another time. */
        TURNED_DOWN
    }

    /**
     * A batch at one moment.
     *
     * @param done lines worked off
     * @param lines in all, 0 where that is not known yet
     * @param output the file of replies, null where there is none
     * @param errors the file of failed lines, null where there is none
     * @param why it was not begun, null otherwise
     */
    record Standing(
            Phase phase,
            long done,
            long lines,
            @Nullable String output,
            @Nullable String errors,
            @Nullable LlmFailure why) {}
}
