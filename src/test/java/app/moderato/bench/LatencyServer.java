package app.moderato.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * An OpenAI-compatible server that takes 200 ms for an answer of at most 15 words, no two alike. In a process of its own,
 * as a provider is: prints its port, and on {@code GET /times} tells how many calls there were and how long from the first
 * one in to the last one out.
 */
public final class LatencyServer {
    static final Duration LATENCY = Duration.ofMillis(200);

    private static final List<String> WORDS = List.of(
            "I", "would", "buy", "this", "maybe", "because", "it", "looks", "good", "fresh", "taste", "price", "fair",
            "too", "much", "like", "dislike", "need", "want", "family", "cheap", "strange", "simple", "new", "old");

    /** Made beforehand: the server shares the processor with what it measures. */
    private static final List<byte[]> REPLIES =
            IntStream.range(0, 16_000).mapToObj(LatencyServer::reply).toList();

    private static final AtomicInteger CALLS = new AtomicInteger();
    private static final AtomicLong FIRST = new AtomicLong();
    private static final AtomicLong LAST = new AtomicLong();

    private LatencyServer() {}

    public static void main(String[] args) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", LatencyServer::answer);
        server.createContext("/times", LatencyServer::times);
        server.start();
        System.out.println(server.getAddress().getPort());
        System.out.flush();
        // lives as long as the process that reads it
        while (System.in.read() >= 0) {
            Thread.onSpinWait();
        }
        server.stop(0);
        System.exit(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        FIRST.compareAndSet(0, System.nanoTime());
        exchange.getRequestBody().readAllBytes();
        try {
            Thread.sleep(LATENCY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        byte[] reply = REPLIES.get(CALLS.incrementAndGet() % REPLIES.size());
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, reply.length);
        exchange.getResponseBody().write(reply);
        exchange.close();
        LAST.set(System.nanoTime());
    }

    private static byte[] reply(int number) {
        Random random = new Random(number);
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < 15; word++) {
            text.append(word == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return """
                {"id": "c%d", "object": "chat.completion", "created": 1, "model": "m",
                 "choices": [{"index": 0, "finish_reason": "stop",
                              "message": {"role": "assistant", "content": "%s"}}],
                 "usage": {"prompt_tokens": 300, "completion_tokens": 18, "total_tokens": 318}}
                """.formatted(number, text).getBytes(StandardCharsets.UTF_8);
    }

    private static void times(HttpExchange exchange) throws IOException {
        byte[] times =
                (CALLS.getAndSet(0) + " " + (LAST.get() - FIRST.getAndSet(0)) / 1e9).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, times.length);
        exchange.getResponseBody().write(times);
        exchange.close();
    }
}
