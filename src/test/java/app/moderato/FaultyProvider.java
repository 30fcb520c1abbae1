package app.moderato;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** An OpenAI-compatible server on this machine with every fault that one can have, and its own count of what it did. */
final class FaultyProvider implements AutoCloseable {
    static final int READ = 100;
    static final int WRITTEN = 12;

    final AtomicInteger received = new AtomicInteger();
    final AtomicInteger turnedDown = new AtomicInteger();
    final AtomicLong billedRead = new AtomicLong();
    final AtomicLong billedWritten = new AtomicLong();

    private final HttpServer server;
    private final Random random;

    FaultyProvider(long seed) {
        random = new Random(seed);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        received.incrementAndGet();
        int dice;
        synchronized (random) {
            dice = random.nextInt(100);
        }
        pause(Duration.ofMillis(20));
        if (dice < 10) {
            turnedDown.incrementAndGet();
            exchange.getResponseHeaders().add("retry-after-ms", "50");
            send(exchange, 429, "{\"error\":{\"message\":\"too many requests\"}}");
        } else if (dice < 15) {
            send(exchange, 500, "{\"error\":{\"message\":\"internal\"}}");
        } else if (dice < 16) {
            pause(Duration.ofSeconds(8));
            exchange.close();
        } else if (dice < 18) {
            exchange.close();
        } else if (dice < 20) {
            send(exchange, 200, "{\"id\":\"c1\",\"choices\":[{\"index\":0,\"mess");
        } else {
            say(exchange, dice);
        }
    }

    private void say(HttpExchange exchange, int dice) throws IOException {
        String finish = dice < 24 ? "length" : "stop";
        String text = dice < 22 ? "" : dice < 24 ? "I would say that" : words(dice);
        billedRead.addAndGet(READ);
        billedWritten.addAndGet(WRITTEN);
        send(exchange, 200, """
                {"id":"c1","object":"chat.completion","created":1,"model":"some-model-0711",
                 "choices":[{"index":0,"finish_reason":"%s","message":{"role":"assistant","content":"%s"}}],
                 "usage":{"prompt_tokens":%d,"completion_tokens":%d,"total_tokens":%d}}
                """.formatted(finish, text, READ, WRITTEN, READ + WRITTEN));
    }

    private static String words(int dice) {
        if (dice < 26) {
            return "I'm sorry, but I can't help with that.";
        }
        return dice < 28
                ? "As an AI language model I have no teeth."
                : "I would quite likely buy it, it is good value.";
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
