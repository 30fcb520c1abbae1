package app.moderato.provider.openai;

import com.openai.client.OpenAIClient;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The clients of one endpoint: one that keeps connections open and, once a connection turned out to be closed from the
 * other end, one that opens a connection for each call. Servers that speak HTTP/1.0, or keep connections for a short time
 * only, close them without a word, and a call sent on such a connection is lost.
 */
final class Lines implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lines.class);

    private final ClientInBackground keeping;
    private final Supplier<OpenAIClient> builder;
    private volatile @Nullable OpenAIClient fresh;
    private boolean closed;

    /**
     * @param keeping builds the client that keeps connections, in the background
     * @param fresh builds the client that keeps none, when it is needed
     */
    Lines(Callable<OpenAIClient> keeping, Supplier<OpenAIClient> fresh) {
        this.keeping = new ClientInBackground(keeping);
        this.builder = fresh;
    }

    /** The client for the next request; waits for it where it is not ready. */
    OpenAIClient client() throws InterruptedException {
        OpenAIClient now = fresh;
        return now == null ? keeping.get() : now;
    }

    /**
     * No connection is kept from now on.
     *
     * @param used what the lost call was sent with
     * @return whether another client is in its place, so that the call is worth sending again at once
     */
    synchronized boolean lost(OpenAIClient used) {
        if (closed) {
            return false;
        }
        OpenAIClient now = fresh;
        if (now == null) {
            LOG.debug("A kept connection was closed from the other end; each call gets its own from now on.");
            fresh = builder.get();
            return true;
        }
        return !used.equals(now);
    }

    @Override
    public synchronized void close() {
        closed = true;
        keeping.close();
        OpenAIClient now = fresh;
        if (now != null) {
            now.close();
        }
    }
}
