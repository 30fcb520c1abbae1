package app.moderato.provider.openai;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.llm.LlmException;
import app.moderato.provider.Asking;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class InterruptTest {
    @Test
    void anInterruptEndsACallOnTheWireAtOnce() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        List<Throwable> ends = new CopyOnWriteArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            server.setExecutor(threads);
            server.createContext("/", exchange -> {
                arrived.countDown();
                awaitQuietly(never);
                exchange.close();
            });
            server.start();
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
            try (OpenAiChat chat = Served.chat(url, Duration.ofMinutes(10), false)) {
                Thread call = Thread.startVirtualThread(() -> {
                    try {
                        chat.ask(Asking.request());
                    } catch (LlmException | InterruptedException e) {
                        ends.add(e);
                    }
                });
                arrived.await();
                call.interrupt();
                call.join();
            }
            never.countDown();
        } finally {
            server.stop(0);
        }
        assertThat(ends).singleElement().isInstanceOf(InterruptedException.class);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
