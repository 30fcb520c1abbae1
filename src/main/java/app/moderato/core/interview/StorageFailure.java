package app.moderato.core.interview;

/** The workspace could not be read or written; what was committed before is safe. The message is for people. */
public final class StorageFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StorageFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
