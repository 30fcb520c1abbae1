package app.moderato.provider.keychain;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Makes calls that may never return, one at a time, and waits for each only so long. While one of them hangs, further
 * ones fail at once instead of hanging beside it.
 */
final class Bounded {
    private final Duration limit;
    private @Nullable Future<?> hanging;

    /** @param limit of one call */
    Bounded(Duration limit) {
        this.limit = limit;
    }

    /** @throws KeychainFailure of the call, or because it took too long */
    synchronized <T> T call(String name, Callable<T> call) throws KeychainFailure {
        if (hanging != null && !hanging.isDone()) {
            throw new KeychainFailure(name + " still does not answer");
        }
        FutureTask<T> task = new FutureTask<>(call);
        // a platform thread: native code may hold it for good
        Thread.ofPlatform().daemon().name("keychain").start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            hanging = task;
            throw new KeychainFailure(name + " did not answer within " + limit.toSeconds() + " s");
        } catch (InterruptedException _) {
            hanging = task;
            Thread.currentThread().interrupt();
            throw new KeychainFailure("the wait for " + name + " was broken off");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof KeychainFailure failure) {
                throw failure;
            }
            throw new KeychainFailure(name + " failed");
        }
    }
}
