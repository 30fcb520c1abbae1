package app.moderato;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One batch of the stub, from validating to its end. Under the server's lock. */
final class StubBatch {
    private final StubBatchServer server;
    private final int number;
    private final List<String> lines;
    private final JsonNode asked;
    private final int enqueuedBefore;
    private String status = "validating";
    private @Nullable String error;
    private int completed;
    private int failed;
    private @Nullable String output;
    private @Nullable String errors;

    StubBatch(StubBatchServer server, int number, List<String> lines, JsonNode asked, int enqueuedBefore) {
        this.server = server;
        this.number = number;
        this.lines = lines;
        this.asked = asked;
        this.enqueuedBefore = enqueuedBefore;
    }

    int lines() {
        return lines.size();
    }

    String status() {
        return status;
    }

    void cancel() {
        finish(lines.size() / 2, "cancelled", "batch_cancelled");
    }

    boolean working() {
        return Set.of("validating", "in_progress", "finalizing").contains(status);
    }

    void step(boolean held) {
        switch (status) {
            case "validating" -> validate();
            case "in_progress" -> {
                if (!held) {
                    int last = server.behaviour.linesBeforeExpiry(number);
                    boolean expires = last < lines.size();
                    finish(Math.min(last, lines.size()), expires ? "expired" : "finalizing", "batch_expired");
                }
            }
            case "finalizing" -> status = "completed";
            default -> {}
        }
    }

    private void validate() {
        Set<String> ids = new HashSet<>();
        for (String line : lines) {
            JsonNode json = json(line);
            String id = json.path("custom_id").asText();
            if (!ids.add(id)
                    || !id.matches("[A-Za-z0-9_-]{1,64}")
                    || !json.path("method").asText().equals("POST")
                    || !json.path("url").asText().equals("/v1/chat/completions")
                    || !json.path("body").path("messages").isArray()) {
                status = "failed";
                error = "{\"code\":\"invalid_json_line\",\"message\":\"This line is not valid: " + id + "\"}";
                return;
            }
        }
        if (enqueuedBefore + lines.size() > server.behaviour.mostEnqueued()) {
            status = "failed";
            error = "{\"code\":\"token_limit_exceeded\",\"message\":\"Enqueued token limit reached for this model.\"}";
            return;
        }
        status = "in_progress";
    }

    private void finish(int worked, String end, String notWorked) {
        List<String> good = new ArrayList<>();
        List<String> bad = new ArrayList<>();
        for (int position = 0; position < lines.size(); position++) {
            JsonNode line = json(lines.get(position));
            if (position < worked) {
                work(line, server.behaviour.of(line, number, position), good, bad);
            } else {
                bad.add(of(line, null, 0, "{\"code\":\"" + notWorked + "\",\"message\":\"not executed in time\"}"));
            }
        }
        Collections.shuffle(good, new Random(number));
        completed = good.size();
        failed = worked - good.size();
        output = good.isEmpty() ? null : server.store(String.join("\n", good) + "\n");
        errors = bad.isEmpty() ? null : server.store(String.join("\n", bad) + "\n");
        status = end;
    }

    private void work(JsonNode line, StubBatchServer.Fate fate, List<String> good, List<String> bad) {
        if (fate != StubBatchServer.Fate.ANSWERED && fate != StubBatchServer.Fate.REFUSED) {
            server.failedLines.incrementAndGet();
        }
        switch (fate) {
            case ANSWERED -> answer(line, "I would take the Oat bar, it is good value and I like it.", good);
            case REFUSED -> answer(line, "I'm sorry, but I can't help with that.", good);
            case RATE_LIMITED -> bad.add(failed(line, 429, "rate_limit_exceeded", "Too many requests", ""));
            case SERVER_ERROR -> bad.add(failed(line, 500, "server_error", "Something went wrong", ""));
            case UNSUPPORTED_TEMPERATURE -> {
                if (line.path("body").has("temperature")) {
                    bad.add(failed(
                            line,
                            400,
                            "unsupported_value",
                            "temperature is not supported with this model",
                            "temperature"));
                } else {
                    server.failedLines.decrementAndGet();
                    answer(line, "I would take the Oat bar, it is good value and I like it.", good);
                }
            }
            case NOT_JSON ->
                good.add("{\"id\":\"r\",\"custom_id\":\""
                        + line.path("custom_id").asText() + "\",\"resp");
            case LEFT_OUT -> {}
        }
    }

    private void answer(JsonNode line, String text, List<String> good) {
        server.charge(line.path("body"));
        good.add(of(line, StubBatchServer.completion(text).toString(), 200, "null"));
    }

    private static String failed(JsonNode line, int status, String code, String message, String param) {
        return of(
                line,
                "{\"error\":{\"message\":\"" + message + "\",\"code\":\"" + code + "\",\"param\":\"" + param + "\"}}",
                status,
                "null");
    }

    private static String of(JsonNode line, @Nullable String body, int status, String error) {
        String response =
                body == null ? "null" : "{\"status_code\":" + status + ",\"request_id\":\"q\",\"body\":" + body + "}";
        return "{\"id\":\"r\",\"custom_id\":\"" + line.path("custom_id").asText() + "\",\"response\":" + response
                + ",\"error\":" + error + "}";
    }

    ObjectNode json() {
        ObjectNode json = StubBatchServer.JSON.createObjectNode();
        json.put("id", "batch_" + number)
                .put("object", "batch")
                .put("endpoint", asked.path("endpoint").asText());
        json.put("status", status).put("created_at", System.currentTimeMillis() / 1000);
        json.put("output_file_id", output).put("error_file_id", errors);
        json.putObject("request_counts")
                .put("total", lines.size())
                .put("completed", completed)
                .put("failed", failed);
        json.set("metadata", asked.path("metadata"));
        if (error != null) {
            json.putObject("errors").put("object", "list").putArray("data").add(json(error));
        }
        return json;
    }

    private static JsonNode json(String text) {
        try {
            return StubBatchServer.JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
