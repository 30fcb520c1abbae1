package app.moderato.provider.openai;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that sends its replies in pieces, each when the test's script lets it. */
final class StreamServer implements AutoCloseable {
    final List<String> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Answers one request. */
    interface Script {
        void answer(Line line) throws IOException, InterruptedException;
    }

    StreamServer(Script script) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(request);
            try (exchange) {
                script.answer(new Line(exchange, request));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** One exchange. */
    record Line(HttpExchange exchange, String request) {
        boolean streamed() {
            return request.contains("\"stream\":true");
        }

        Line begin() throws IOException {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            return this;
        }

        /** One event. */
        Line send(String json) throws IOException {
            OutputStream out = exchange.getResponseBody();
            out.write(("data: " + json + "\n\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            return this;
        }

        Line says(String words) throws IOException {
            return send("{\"model\": \"m-1\", \"system_fingerprint\": \"fp\", \"choices\": [{\"index\": 0,"
                    + " \"delta\": {\"content\": \"" + words + "\"}, \"finish_reason\": null}], \"usage\": null}");
        }

        Line ends(String reason) throws IOException {
            return send("{\"choices\": [{\"index\": 0, \"delta\": {}, \"finish_reason\": \"" + reason + "\"}]}");
        }

        Line counts() throws IOException {
            return send("{\"choices\": [], \"usage\": {\"prompt_tokens\": 120, \"completion_tokens\": 30,"
                    + " \"prompt_tokens_details\": {\"cached_tokens\": 100},"
                    + " \"completion_tokens_details\": {\"reasoning_tokens\": 10}}}");
        }

        Line done() throws IOException {
            return send("[DONE]");
        }

        void whole(int status, String json) throws IOException {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
