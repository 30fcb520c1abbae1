package app.moderato.provider.openai;

import com.openai.client.OpenAIClient;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The clients of one endpoint: one that keeps connections open and, once kept connections turn out to be closed from the
 * other end more than now and then, one that opens a connection for each call. Servers that speak HTTP/1.0 close them
 * without a word, and a call sent on such a connection never arrives. A call that breaks off on its way is another thing:
 * the server may have seen it, so it counts as a try.
 */
final class Lines implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lines.class);

    /** A connection that was closed before fails sooner than the server could have broken the call off: at most … */
    private static final Duration LONGEST_AT_ONCE = Duration.ofMillis(200);
    /** … and however fast the server is. */
    private static final Duration SHORTEST_AT_ONCE = Duration.ofMillis(5);
    /** In so many calls a server shows whether it keeps connections. */
    private static final int YOUNG = 200;

    private static final double OFTEN = 0.1;

    private final ClientInBackground keeping;
    private final Supplier<OpenAIClient> builder;
    private volatile @Nullable OpenAIClient fresh;
    private boolean closed;
    private int answered;
    /** Of half of the fastest answer so far, within these bounds. */
    private Duration atOnce = LONGEST_AT_ONCE;

    private int lost;

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

    /** @param after how long after it was sent */
    synchronized void answered(Duration after) {
        answered++;
        Duration half = after.dividedBy(2);
        if (half.compareTo(atOnce) < 0) {
            atOnce = half.compareTo(SHORTEST_AT_ONCE) < 0 ? SHORTEST_AT_ONCE : half;
        }
    }

    /**
     * A connection was lost under a call.
     *
     * @param used what the call was sent with
     * @param after how long after it was sent
     * @return whether the call never arrived, so that it is sent again without counting as a try
     */
    synchronized boolean lost(OpenAIClient used, Duration after) {
        if (closed || answered == 0 || after.compareTo(atOnce) > 0) {
            return false;
        }
        OpenAIClient now = fresh;
        if (now != null) {
            return !used.equals(now);
        }
        lost++;
        if (lost >= OFTEN * answered) {
            LOG.debug("Kept connections are closed from the other end; each call gets its own from now on.");
            fresh = builder.get();
            return true;
        }
        return answered < YOUNG;
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
