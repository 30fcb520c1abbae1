package app.moderato.provider.openai;

import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.provider.batch.BatchOffice.Phase;
import app.moderato.provider.batch.BatchOffice.Standing;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a batch stands, as an endpoint says it. Reads the raw fields, since endpoints that only resemble OpenAI's leave out
 * counts and files.
 */
final class Standings {
    private static final Pattern TOO_MUCH =
            Pattern.compile("(?i)token_limit_exceeded|enqueued|limit reached|limit_reached|too many batches");
    private static final Pattern NO_MODEL = Pattern.compile(
            "(?i)model_not_found|\\bmodel\\b.{0,80}(?:not found|not exist|not supported|not available)");

    private Standings() {}

    /** @throws LlmException where it says of no batch how it stands */
    static Standing of(JsonNode batch, Wire wire) throws LlmException {
        String status = batch.path("status").asText("");
        return switch (status) {
            case "" -> throw new LlmException(wire.unreadable("it is not a batch"));
            case "completed" -> standing(Phase.WHOLE, batch, null);
            case "expired", "cancelled", "canceled" -> standing(Phase.BROKEN_OFF, batch, null);
            case "failed" -> failed(batch, wire);
            default -> standing(Phase.WORKING, batch, null);
        };
    }

    private static Standing failed(JsonNode batch, Wire wire) {
        JsonNode errors = batch.path("errors");
        String raw = errors.toString();
        String words = errors.path("data")
                .valueStream()
                .map(error -> error.path("message").asText(""))
                .filter(message -> !message.isEmpty())
                .limit(2)
                .collect(Collectors.joining(" "));
        String provider = wire.endpoint().provider();
        LlmFailure why =
                new LlmFailure.BatchTurnedDown(provider, words.isEmpty() ? "it gave no reason." : wire.shorten(words));
        if (TOO_MUCH.matcher(raw).find()) {
            return standing(Phase.TOO_MUCH, batch, why);
        }
        boolean model = NO_MODEL.matcher(raw).find();
        return standing(
                Phase.TURNED_DOWN,
                batch,
                model ? new LlmFailure.UnknownModel(provider, wire.endpoint().model()) : why);
    }

    private static Standing standing(Phase phase, JsonNode batch, @Nullable LlmFailure why) {
        JsonNode counts = batch.path("request_counts");
        return new Standing(
                phase,
                counts.path("completed").asLong(0) + counts.path("failed").asLong(0),
                counts.path("total").asLong(0),
                file(batch.path("output_file_id")),
                file(batch.path("error_file_id")),
                why);
    }

    private static @Nullable String file(JsonNode id) {
        return id.isTextual() && !id.asText().isEmpty() ? id.asText() : null;
    }
}
