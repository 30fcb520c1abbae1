package app.moderato.core.llm;

import org.jspecify.annotations.Nullable;

/** A call that brought no reply, after all tries. */
public final class LlmException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient LlmFailure failure;

    public LlmException(LlmFailure failure) {
        this(failure, null);
    }

    public LlmException(LlmFailure failure, @Nullable Throwable cause) {
        super(failure.sentence(), cause);
        this.failure = failure;
    }

    public LlmFailure failure() {
        return failure;
    }
}
