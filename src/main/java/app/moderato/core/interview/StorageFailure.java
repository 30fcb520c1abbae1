package app.moderato.core.interview;

import org.jspecify.annotations.Nullable;

/**
 * The open workspace could not be read or written. What was committed before stays; the call that failed changed
 * nothing. The message is a sentence for people that says what to do.
 */
public final class StorageFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public StorageFailure(Reason reason, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What went wrong, as far as it can be told. */
    public enum Reason {
        /** The disk, or the user's share of it, is full. */
        FULL,
        /** The operating system reported an error of the device. */
        DEVICE,
        READ_ONLY,
        /** Another program kept the file locked for too long. */
        BUSY,
        /** The file's content is not what was written. */
        DAMAGED,
        OTHER
    }
}
