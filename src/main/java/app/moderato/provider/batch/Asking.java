package app.moderato.provider.batch;

import app.moderato.core.llm.ChatRequest;
import app.moderato.provider.batch.BatchOffice.LineResult;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One question on its way: collected, in a batch, or answered by a batch of an earlier sitting before anybody asked.
 * Guarded by the {@link Tray}.
 */
final class Asking {
    private final String id;
    private final CompletableFuture<LineResult> result = new CompletableFuture<>();
    private @Nullable ChatRequest request;

    /** @param request null while nobody asks */
    Asking(String id, @Nullable ChatRequest request) {
        this.id = id;
        this.request = request;
    }

    String id() {
        return id;
    }

    /** Somebody waits for the result. */
    boolean claimed() {
        return request != null;
    }

    void claim(ChatRequest by) {
        request = by;
    }

    /** Of a claimed one. */
    ChatRequest request() {
        return Objects.requireNonNull(request);
    }

    CompletableFuture<LineResult> result() {
        return result;
    }
}
