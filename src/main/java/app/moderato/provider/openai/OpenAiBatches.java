package app.moderato.provider.openai;

import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.provider.batch.BatchOffice;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.openai.core.RequestOptions;
import com.openai.core.http.HttpResponse;
import com.openai.errors.OpenAIServiceException;
import com.openai.models.batches.BatchCreateParams;
import com.openai.models.batches.BatchListParams;
import com.openai.models.batches.BatchRetrieveParams;
import com.openai.models.files.FileCreateParams;
import com.openai.models.files.FilePurpose;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** OpenAI's batch interface: files of lines, batches of them, and the files that come back. */
final class OpenAiBatches implements BatchOffice {
    /** Of a batch's metadata. */
    private static final String TOKEN = "moderato";

    private static final Set<Integer> NOT_THERE = Set.of(404, 405, 501);
    /** A file of 190 MB over a slow line. */
    private static final RequestOptions LONG =
            RequestOptions.builder().timeout(Duration.ofMinutes(45)).build();
    /** Between the clock here and the provider's. */
    private static final Duration CLOCKS_APART = Duration.ofHours(12);

    private static final long A_PAGE = 100;

    private final Wire wire;

    OpenAiBatches(Wire wire) {
        this.wire = wire;
    }

    @Override
    public Script script() {
        return new LineScript(wire, wire.words());
    }

    @Override
    public String upload(Path lines) throws LlmException, InterruptedException {
        JsonNode file = made((client, words) -> {
            FileCreateParams params = FileCreateParams.builder()
                    .file(lines)
                    .purpose(FilePurpose.BATCH)
                    .build();
            try (HttpResponse response = client.files().withRawResponse().create(params, LONG)) {
                return Bodies.json(response);
            }
        });
        return id(file, "a file");
    }

    @Override
    public String create(String file, String token) throws LlmException, InterruptedException {
        boolean[] told = new boolean[1];
        JsonNode batch = made((client, words) -> {
            if (told[0]) {
                // the wire would tell it again where a connection was lost; whether it was heard has to be looked up
                // first
                throw new Replies.Unreadable("the connection broke off");
            }
            told[0] = true;
            BatchCreateParams params = BatchCreateParams.builder()
                    .inputFileId(file)
                    .endpoint(BatchCreateParams.Endpoint.V1_CHAT_COMPLETIONS)
                    .completionWindow(BatchCreateParams.CompletionWindow._24H)
                    .metadata(BatchCreateParams.Metadata.builder()
                            .putProperty(TOKEN, token)
                            .build())
                    .build();
            try (HttpResponse response = client.batches().withRawResponse().create(params)) {
                return Bodies.json(response);
            }
        });
        return id(batch, "a batch");
    }

    private String id(JsonNode made, String what) throws LlmException {
        String id = made.path("id").asText("");
        if (id.isEmpty()) {
            throw new LlmException(wire.unreadable("it is not " + what));
        }
        return id;
    }

    /** Newest first, so that the search ends with those made well before. */
    @Override
    public Optional<String> find(String token, Instant announced) throws LlmException, InterruptedException {
        long oldest = announced.minus(CLOCKS_APART).getEpochSecond();
        Optional<String> after = Optional.empty();
        do {
            BatchListParams params =
                    BatchListParams.builder().limit(A_PAGE).after(after).build();
            JsonNode page = made((client, words) -> {
                try (HttpResponse response = client.batches().withRawResponse().list(params)) {
                    return Bodies.json(response);
                }
            });
            String last = "";
            for (JsonNode batch : page.path("data")) {
                if (batch.path("metadata").path(TOKEN).asText("").equals(token)) {
                    return Optional.of(id(batch, "a batch"));
                }
                boolean older = batch.path("created_at").asLong(Long.MAX_VALUE) < oldest;
                last = older ? "" : batch.path("id").asText("");
            }
            after = page.path("has_more").asBoolean(false) && !last.isEmpty() ? Optional.of(last) : Optional.empty();
        } while (after.isPresent());
        return Optional.empty();
    }

    @Override
    public Standing look(String batch) throws LlmException, InterruptedException {
        BatchRetrieveParams params =
                BatchRetrieveParams.builder().batchId(batch).build();
        JsonNode found = call(
                (client, words) -> {
                    try (HttpResponse response =
                            client.batches().withRawResponse().retrieve(params)) {
                        return Bodies.json(response);
                    }
                },
                status -> new LlmFailure.BatchUnknown(wire.endpoint().provider(), batch));
        return Standings.of(found, wire);
    }

    private JsonNode made(Wire.Call<JsonNode> call) throws LlmException, InterruptedException {
        Endpoint endpoint = wire.endpoint();
        return call(call, status -> new LlmFailure.NoBatchInterface(endpoint.provider(), endpoint.address(), status));
    }

    /** @param missing what it means that there is no such thing, by the HTTP status */
    private JsonNode call(Wire.Call<JsonNode> call, IntFunction<LlmFailure> missing)
            throws LlmException, InterruptedException {
        int[] notThere = new int[1];
        try {
            JsonNode answer = wire.send((client, words) -> {
                try {
                    return call.make(client, words);
                } catch (OpenAIServiceException e) {
                    if (!NOT_THERE.contains(e.statusCode())) {
                        throw e;
                    }
                    notThere[0] = e.statusCode();
                    return MissingNode.getInstance();
                }
            });
            if (notThere[0] != 0) {
                throw new LlmException(missing.apply(notThere[0]));
            }
            return answer;
        } catch (Wire.Filtered e) {
            throw new LlmException(new LlmFailure.BadRequest(wire.endpoint().provider(), 400, e.words()));
        }
    }
}
