package app.moderato.core.llm;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run handed to a provider's batch interface, kept so that nothing is handed over twice. Every method returns after
 * its commit; any thread may call.
 */
public interface BatchLedger {
    /**
     * Notes a batch that is about to be created at the provider.
     *
     * @param token sent along with it, to find it by where the process ends before {@link #accepted}
     * @param requests the ids of its lines
     */
    void announce(String token, List<String> requests);

    /** @param providerId what the provider calls the batch from now on */
    void accepted(String token, String providerId);

    /** Its lines are about to be given to those who wait: from here on some may have been committed. */
    void opened(String token);

    /** Nothing in it is needed any more, as all that came from it is committed or it was never created. */
    void collected(String token);

    /** Those that are not collected, oldest first. */
    List<Open> open();

    /**
     * A batch that is not collected.
     *
     * @param providerId null where the process ended before the provider's answer was committed
     * @param requests the ids of its lines
     * @param opened whether an earlier sitting began to give its lines out
     */
    record Open(String token, @Nullable String providerId, List<String> requests, boolean opened, Instant announced) {
        public Open {
            requests = List.copyOf(requests);
        }
    }
}
