package app.moderato.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** An OpenAI-compatible provider on this machine that can do everything, unless a test takes an ability away. */
public final class StubProvider implements AutoCloseable {
    public static final String KEY = "sk-stub-right-0123456789";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What was asked, bodies and paths, in order. */
    public final List<JsonNode> chats = new CopyOnWriteArrayList<>();

    public final List<String> paths = new CopyOnWriteArrayList<>();
    /** First value of each header, call by call. */
    public final List<Map<String, String>> headers = new CopyOnWriteArrayList<>();

    public volatile List<String> models = List.of("gpt-4.1-mini", "gpt-4.1", "text-embedding-3-small", "whisper-1");
    /** Comes before the usual answer to a chat; null lets it be. */
    public volatile Answers answers = chat -> null;
    /** Whether it looks at the key. */
    public volatile boolean open;
    /** What it says to a question for its models, in the place of the list; null for the list. */
    public volatile @Nullable Answer listAnswer;
    /** Before any answer. */
    public volatile CountDownLatch gate = new CountDownLatch(0);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile int drift;

    public StubProvider() {
        this(0);
    }

    /** @param port 0 for any */
    public StubProvider(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    /** An answer to a chat in the place of the usual one. */
    @FunctionalInterface
    public interface Answers {
        @Nullable
        Answer to(JsonNode chat);
    }

    public record Answer(int status, String type, String body) {
        public static Answer json(int status, String body) {
            return new Answer(status, "application/json", body);
        }

        public static Answer says(String text) {
            return json(200, completion(text, null).toString());
        }

        public static Answer error(int status, String message) {
            ObjectNode node = JSON.createObjectNode();
            node.putObject("error").put("message", message).put("type", "invalid_request_error");
            return json(status, node.toString());
        }
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + port() + "/v1";
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Of the repeats of a call with a seed, that many differ. */
    public void drift(int repeats) {
        drift = repeats;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            paths.add(exchange.getRequestURI().getPath());
            Map<String, String> first = new TreeMap<>();
            exchange.getRequestHeaders().forEach((name, values) -> first.put(name, values.getFirst()));
            headers.add(first);
            gate.await();
            Answer answer = answer(exchange, body);
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer answer(HttpExchange exchange, byte[] body) throws IOException {
        if (!open && !("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return Answer.error(401, "Incorrect API key provided: sk-stub-***wxyz.");
        }
        return switch (exchange.getRequestURI().getPath()) {
            case "/v1/models" -> {
                Answer own = listAnswer;
                yield own == null ? Answer.json(200, list()) : own;
            }
            case "/v1/embeddings" -> Answer.json(200, embedding());
            case "/v1/chat/completions" -> {
                JsonNode chat = JSON.readTree(body);
                chats.add(chat);
                Answer own = answers.to(chat);
                yield own == null ? usual(chat) : own;
            }
            default -> Answer.error(404, "Not found");
        };
    }

    private Answer usual(JsonNode chat) throws IOException {
        if (chat.has("response_format")) {
            return Answer.says("{\"stars\": 3, \"reason\": \"the taste\"}");
        }
        if (chat.has("logprobs")) {
            return Answer.json(
                    200, completion("3", chat.path("top_logprobs").asInt()).toString());
        }
        if (chat.has("seed")) {
            long seeded = chats.stream().filter(one -> one.has("seed")).count();
            return Answer.says(seeded > 1 && seeded <= 1 + drift ? "Another paste " + seeded : "A paste");
        }
        Optional<String> picture = picture(chat);
        return Answer.says(picture.isPresent() ? TestDigits.read(image(picture.get())) : "ready");
    }

    private static Optional<String> picture(JsonNode chat) {
        return Optional.of(chat.path("messages")
                        .path(0)
                        .path("content")
                        .path(1)
                        .path("image_url")
                        .path("url")
                        .asText(""))
                .filter(url -> !url.isEmpty());
    }

    private static BufferedImage image(String dataUrl) throws IOException {
        byte[] bytes = Base64.getDecoder().decode(dataUrl.substring(dataUrl.indexOf(',') + 1));
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    private String list() {
        ObjectNode root = JSON.createObjectNode().put("object", "list");
        ArrayNode all = root.putArray("data");
        new ArrayList<>(models).forEach(name -> all.addObject().put("id", name).put("object", "model"));
        return root.toString();
    }

    private static String embedding() {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode vector = root.putArray("data").addObject().put("index", 0).putArray("embedding");
        for (int i = 0; i < 1536; i++) {
            vector.add(i / 1536.0);
        }
        root.putObject("usage").put("prompt_tokens", 6).put("total_tokens", 6);
        return root.toString();
    }

    private static ObjectNode completion(String text, @Nullable Integer top) {
        ObjectNode root = JSON.createObjectNode()
                .put("id", "c")
                .put("object", "chat.completion")
                .put("model", "m");
        ObjectNode choice = root.putArray("choices").addObject().put("index", 0).put("finish_reason", "stop");
        choice.putObject("message").put("role", "assistant").put("content", text);
        if (top != null) {
            ObjectNode token = choice.putObject("logprobs").putArray("content").addObject();
            token.put("token", text).put("logprob", -0.1);
            ArrayNode alternatives = token.putArray("top_logprobs");
            for (int i = 1; i <= top; i++) {
                alternatives.addObject().put("token", String.valueOf(i)).put("logprob", -i);
            }
        }
        root.putObject("usage")
                .put("prompt_tokens", 20)
                .put("completion_tokens", 5)
                .put("total_tokens", 25);
        return root;
    }

    @Override
    public void close() {
        gate.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
