package app.moderato;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * OpenAI's batch interface on this machine, and its own count of what it did and would charge for. A batch goes one step on
 * each time it is looked at. What it answers is decided by a {@link Behaviour}.
 */
final class StubBatchServer implements AutoCloseable {
    static final int READ = 100;
    static final int WRITTEN = 12;
    static final ObjectMapper JSON = new ObjectMapper();

    /** Ordinary calls. */
    final AtomicInteger calls = new AtomicInteger();

    final AtomicInteger failedLines = new AtomicInteger();
    /** How often each question was answered, and so charged for, by its words. */
    final Map<String, Integer> charged = new ConcurrentHashMap<>();

    final List<StubBatch> batches = new CopyOnWriteArrayList<>();
    volatile Behaviour behaviour = Behaviour.ANSWERS;
    /** Batches stay in progress as long as this is set. */
    volatile boolean held;
    /** Creates the next batch and cuts the connection before saying so. */
    volatile boolean cutsCreation;
    /** Has no batch interface. */
    volatile boolean without;
    /** Run at each of the moments at which a process may be cut off. */
    volatile Moments moments = Moments.NONE;
    /** Looks that fail with 503 before one succeeds. */
    final AtomicInteger down = new AtomicInteger();

    private final Map<String, String> files = new ConcurrentHashMap<>();
    private final HttpServer server;

    StubBatchServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", this::call);
        server.createContext("/v1/files", this::files);
        server.createContext("/v1/batches", this::batches);
        server.start();
    }

    /** What becomes of a line. */
    interface Behaviour {
        Behaviour ANSWERS = new Answering() {};

        /**
         * @param batch from 1
         * @param position in the file, from 0
         */
        Fate of(JsonNode line, int batch, int position);

        /** Lines of a batch that its provider works off before it expires; all where it does not. */
        default int linesBeforeExpiry(int batch) {
            return Integer.MAX_VALUE;
        }

        /** Lines that may wait at the provider. */
        default int mostEnqueued() {
            return Integer.MAX_VALUE;
        }
    }

    /** Every line is answered; what else happens is for the test to say. */
    interface Answering extends Behaviour {
        @Override
        default Fate of(JsonNode line, int batch, int position) {
            return Fate.ANSWERED;
        }
    }

    /** Moments between what the server did and what the client hears of it. */
    interface Moments {
        Moments NONE = new Moments() {};

        default void uploaded() {}

        default void created() {}

        /** Before the file is sent. */
        default void fetched() {}

        /** After the file was sent. */
        default void sent() {}
    }

    enum Fate {
        ANSWERED,
        RATE_LIMITED,
        SERVER_ERROR,
        UNSUPPORTED_TEMPERATURE,
        REFUSED,
        NOT_JSON,
        LEFT_OUT
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** Answers given in batches and by ordinary calls. */
    int answers() {
        return charged.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Works off what nobody looks at any more, and charges for it. */
    synchronized void workOffEverything() {
        for (int step = 0; step < 3; step++) {
            batches.forEach(batch -> batch.step(false));
        }
    }

    private void call(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        calls.incrementAndGet();
        charge(body);
        send(
                exchange,
                200,
                completion("I would take the Oat bar, it is good value and I like it.")
                        .toString());
    }

    void charge(JsonNode body) {
        charged.merge(body.path("messages") + " " + body.path("seed"), 1, Integer::sum);
    }

    static ObjectNode completion(String text) {
        ObjectNode reply = JSON.createObjectNode();
        reply.put("id", "c1").put("object", "chat.completion").put("created", 1).put("model", "gpt-4o-mini-0711");
        ObjectNode choice = reply.putArray("choices").addObject();
        choice.put("index", 0).put("finish_reason", "stop");
        choice.putObject("message").put("role", "assistant").put("content", text);
        reply.putObject("usage").put("prompt_tokens", READ).put("completion_tokens", WRITTEN);
        return reply;
    }

    private synchronized void files(HttpExchange exchange) throws IOException {
        if (without) {
            exchange.getRequestBody().readAllBytes();
            send(exchange, 404, "{\"error\":{\"message\":\"no such path\"}}");
            return;
        }
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/content")) {
            moments.fetched();
            send(exchange, 200, file(path.replaceAll(".*/(file-\\d+)/content", "$1")));
            moments.sent();
            return;
        }
        Map<String, String> form = form(exchange);
        if (!"batch".equals(form.get("purpose"))) {
            send(exchange, 400, "{\"error\":{\"message\":\"purpose\"}}");
            return;
        }
        String id = store(Objects.requireNonNull(form.get("file")));
        moments.uploaded();
        send(
                exchange,
                200,
                JSON.createObjectNode().put("id", id).put("object", "file").toString());
    }

    private String file(String id) {
        return Objects.requireNonNull(files.get(id), id);
    }

    String store(String content) {
        String id = "file-" + (files.size() + 1);
        files.put(id, content);
        return id;
    }

    /** The parts of a multipart form, by name. */
    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        String boundary = "--" + type.substring(type.indexOf("boundary=") + 9).replace("\"", "");
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> form = new LinkedHashMap<>();
        for (String part : body.split(Pattern.quote(boundary), -1)) {
            int head = part.indexOf("\r\n\r\n");
            if (head > 0) {
                String name = part.substring(0, head).replaceAll("(?s).*\\bname=\"([^\"]+)\".*", "$1");
                form.put(name, part.substring(head + 4, part.length() - 2));
            }
        }
        return form;
    }

    private synchronized void batches(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (without) {
            exchange.getRequestBody().readAllBytes();
            send(exchange, 404, "{\"error\":{\"message\":\"no such path\"}}");
        } else if (exchange.getRequestMethod().equals("POST")) {
            create(exchange);
        } else if (path.endsWith("/batches")) {
            list(exchange);
        } else if (down.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            send(exchange, 503, "{}");
        } else {
            StubBatch batch = batches.get(Integer.parseInt(path.substring(path.lastIndexOf('_') + 1)) - 1);
            batch.step(held);
            send(exchange, 200, batch.json().toString());
        }
    }

    private void create(HttpExchange exchange) throws IOException {
        JsonNode asked = JSON.readTree(exchange.getRequestBody());
        String content = file(asked.path("input_file_id").asText());
        int enqueued = batches.stream()
                .filter(StubBatch::working)
                .mapToInt(StubBatch::lines)
                .sum();
        StubBatch batch =
                new StubBatch(this, batches.size() + 1, content.lines().toList(), asked, enqueued);
        batches.add(batch);
        moments.created();
        if (cutsCreation) {
            cutsCreation = false;
            exchange.close();
            return;
        }
        send(exchange, 200, batch.json().toString());
    }

    /** Newest first, two to a page. */
    private void list(HttpExchange exchange) throws IOException {
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        String after = query.contains("after=") ? query.replaceAll(".*after=batch_(\\d+).*", "$1") : "";
        int from = after.isEmpty() ? batches.size() : Integer.parseInt(after) - 1;
        ArrayNode page = JSON.createArrayNode();
        for (int number = from; number > Math.max(0, from - 2); number--) {
            page.add(batches.get(number - 1).json());
        }
        ObjectNode body = JSON.createObjectNode().put("object", "list").put("has_more", from > 2);
        body.set("data", page);
        send(exchange, 200, body.toString());
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
