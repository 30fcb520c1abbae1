package app.moderato.provider.openai;

import com.openai.client.OpenAIClient;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** A client that is built beside the start path: its reflection costs seconds. */
final class ClientInBackground implements AutoCloseable {
    private final FutureTask<OpenAIClient> building;

    ClientInBackground(Callable<OpenAIClient> builder) {
        building = new FutureTask<>(builder);
        Thread.ofPlatform().daemon().name("openai-client").start(building);
    }

    /** Waits for the client where it is not ready. */
    OpenAIClient get() throws InterruptedException {
        try {
            return building.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The client for the provider could not be built", e.getCause());
        }
    }

    /** A client still in the making is left to its thread: it holds no connection yet. */
    @Override
    public void close() {
        if (building.state() == Future.State.SUCCESS) {
            building.resultNow().close();
        }
    }
}
