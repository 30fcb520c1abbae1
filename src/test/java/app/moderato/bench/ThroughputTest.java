package app.moderato.bench;

import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.Limits;
import app.moderato.core.llm.ModelMemory;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.provider.Asking;
import app.moderato.provider.Endpoints;
import app.moderato.provider.KeySource;
import app.moderato.provider.MemoryVault;
import app.moderato.provider.ProviderCatalogue;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How near calls in flight come to the ideal of {@code in flight / latency} calls a second. */
@Tag("bench")
class ThroughputTest {
    private static final Duration LATENCY = Duration.ofMillis(200);
    private static final byte[] REPLY = """
            {"id": "c", "object": "chat.completion", "created": 1, "model": "m",
             "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "yes"}}],
             "usage": {"prompt_tokens": 9, "completion_tokens": 1, "total_tokens": 10}}
            """.getBytes(StandardCharsets.UTF_8);

    @Test
    void callsInFlight() throws Exception {
        try (ExecutorService serving = Executors.newVirtualThreadPerTaskExecutor()) {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
            server.setExecutor(serving);
            server.createContext("/", exchange -> {
                exchange.getRequestBody().readAllBytes();
                pause();
                exchange.sendResponseHeaders(200, REPLY.length);
                exchange.getResponseBody().write(REPLY);
                exchange.close();
            });
            server.start();
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
            for (int inFlight : new int[] {32, 64}) {
                measure(url, inFlight);
            }
            server.stop(0);
        }
    }

    private static void measure(String url, int inFlight) throws Exception {
        int calls = inFlight * 40;
        ProviderSettings settings =
                new ProviderSettings("custom", url, "m", null, Limits.of(inFlight, Duration.ofSeconds(30)));
        ProviderCatalogue catalogue = new ProviderCatalogue(
                new Endpoints(KeySource.environment(name -> Optional.empty()), new MemoryVault()),
                _ -> Assertions.fail("not rehearsed"),
                ModelMemory.NONE,
                Clock.systemUTC());
        long connecting = System.nanoTime();
        try (ChatModel model = catalogue.connect(settings)) {
            double connected = seconds(connecting);
            long first = System.nanoTime();
            ask(model);
            double firstCall = seconds(first);
            run(model, inFlight * 20);
            long started = System.nanoTime();
            run(model, calls);
            double achieved = calls / seconds(started);
            double ideal = inFlight / (LATENCY.toNanos() / 1e9);
            System.out.printf(
                    "%d in flight: %.0f of %.0f calls/s, ratio %.2f; connect %.3f s, first call %.2f s%n",
                    inFlight, achieved, ideal, achieved / ideal, connected, firstCall);
        }
    }

    private static void run(ChatModel model, int calls) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < calls; i++) {
                all.add(threads.submit(() -> {
                    ask(model);
                    return null;
                }));
            }
            for (Future<?> call : all) {
                call.get();
            }
        }
    }

    private static void ask(ChatModel model) throws Exception {
        model.reply(Asking.request(), (number, failure, latency) -> {});
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void pause() {
        try {
            Thread.sleep(LATENCY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
