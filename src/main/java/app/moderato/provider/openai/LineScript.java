package app.moderato.provider.openai;

import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.provider.batch.BatchOffice.LineResult;
import app.moderato.provider.batch.BatchOffice.Script;
import app.moderato.provider.batch.BatchOffice.Standing;
import app.moderato.provider.batch.BatchOffice.Taker;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.openai.core.ObjectMappers;
import com.openai.core.RequestOptions;
import com.openai.core.http.HttpResponse;
import com.openai.errors.OpenAIIoException;
import com.openai.errors.OpenAIServiceException;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.files.FileContentParams;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lines of a batch: questions in the words given, and what came back of them.
 *
 * @param words in which the questions were put; what is refused of them is learned
 */
record LineScript(Wire wire, Dialect.Words words) implements Script {
    private static final Logger LOG = LoggerFactory.getLogger(LineScript.class);
    private static final JsonMapper JSON = ObjectMappers.jsonMapper();
    private static final Set<String> NOT_ASKED = Set.of("batch_expired", "batch_cancelled");
    private static final int INTERNAL_ERROR = 500;
    private static final RequestOptions LONG =
            RequestOptions.builder().timeout(Duration.ofMinutes(45)).build();

    @Override
    public byte[] line(String id, ChatRequest request) {
        ObjectNode line = JSON.createObjectNode();
        line.put("custom_id", id).put("method", "POST").put("url", "/v1/chat/completions");
        line.set(
                "body",
                JSON.valueToTree(
                        Requests.of(request, wire.endpoint().model(), words)._body()));
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void fetch(Standing ended, Taker taker) throws LlmException, InterruptedException {
        fetch(ended.output(), taker);
        fetch(ended.errors(), taker);
    }

    private void fetch(@Nullable String file, Taker taker) throws LlmException, InterruptedException {
        if (file == null) {
            return;
        }
        FileContentParams params = FileContentParams.builder().fileId(file).build();
        try {
            wire.send((client, now) -> {
                try (HttpResponse response = client.files().content(params, LONG)) {
                    return read(response, taker);
                } catch (OpenAIServiceException e) {
                    if (e.statusCode() == 404) {
                        LOG.warn("The file {} of a batch is gone; what was in it is asked again", file);
                        return 0;
                    }
                    throw e;
                }
            });
        } catch (Wire.Filtered e) {
            throw new LlmException(new LlmFailure.BadRequest(wire.endpoint().provider(), 400, e.words()));
        }
    }

    private int read(HttpResponse response, Taker taker) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            int read = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    take(line, taker);
                    read++;
                }
            }
            return read;
        } catch (IOException e) {
            throw new OpenAIIoException("the file broke off", e);
        }
    }

    /** A line that cannot be read at all names nobody; whoever it was for gets none. */
    private void take(String text, Taker taker) {
        try {
            JsonNode line = JSON.readTree(text);
            String id = line.path("custom_id").asText("");
            if (!id.isEmpty()) {
                taker.take(id, result(line));
            }
        } catch (JsonProcessingException e) {
            LOG.debug("A line of a batch is not JSON", e);
        }
    }

    private LineResult result(JsonNode line) {
        JsonNode response = line.path("response");
        int status = response.path("status_code").asInt(0);
        JsonNode body = response.path("body");
        if (status >= 200 && status < 300) {
            return reply(body);
        }
        Complaint complaint = Complaint.of(body.path("error").isMissingNode() ? line : body);
        if (NOT_ASKED.contains(complaint.code())) {
            return new LineResult.Undone();
        }
        if (status == 400 && complaint.filtered()) {
            return new LineResult.Replied(Replies.filtered(
                    wire.shorten(complaint.words()), wire.endpoint().model(), Duration.ZERO));
        }
        if ((status == 400 || status == 422) && wire.learn(words, complaint)) {
            return new LineResult.Undone();
        }
        return new LineResult.Failed(wire.failure(status == 0 ? INTERNAL_ERROR : status, complaint));
    }

    /** A line has no latency of its own: its batch waited for hours. */
    private LineResult reply(JsonNode body) {
        try {
            ChatCompletion completion = JSON.treeToValue(body, ChatCompletion.class);
            if (completion == null) {
                return new LineResult.Failed(wire.unreadable("its line holds no body"));
            }
            LineResult reply = new LineResult.Replied(
                    Replies.of(completion, wire.endpoint().model(), Duration.ZERO));
            wire.understood();
            return reply;
        } catch (Replies.Unreadable | JsonProcessingException e) {
            return new LineResult.Failed(wire.unreadable(String.valueOf(e.getMessage())));
        }
    }
}
