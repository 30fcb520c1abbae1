package app.moderato.report.jsonl;

import app.moderato.core.interview.Answer;
import app.moderato.core.interview.Exchange;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RunContents;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code transcripts.jsonl}: one object per cell in planned order, with its exchanges, rating and what it came from. */
public final class Transcripts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Transcripts() {}

    public static String of(RunContents contents) {
        StringBuilder lines = new StringBuilder();
        for (RatedAnswer answer : contents.answers()) {
            try {
                lines.append(JSON.writeValueAsString(node(contents, answer))).append('\n');
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A tree of plain nodes can be written", e);
            }
        }
        return lines.toString();
    }

    private static ObjectNode node(RunContents contents, RatedAnswer rated) {
        Answer answer = rated.answer();
        ObjectNode node = JSON.createObjectNode();
        node.put("run", contents.run().id().value());
        node.put("label", contents.run().rehearsal() ? "REHEARSAL, synthetic respondents" : "Synthetic respondents");
        node.put("provider", contents.run().provider()).put("model", answer.model());
        node.put("persona", answer.key().persona().value())
                .put("concept", answer.key().concept())
                .put("question", answer.key().question().value())
                .put("showing", answer.key().showing())
                .put("replicate", answer.key().replicate())
                .put("status", answer.status().code());
        ArrayNode exchanges = node.putArray("exchanges");
        for (Exchange exchange : answer.exchanges()) {
            exchanges.addObject().put("asked", exchange.asked()).put("replied", exchange.replied());
        }
        node.put("value", answer.value()).put("reason", answer.reason());
        if (rated.rating() == null) {
            node.putNull("rating");
        } else {
            ObjectNode rating = node.putObject("rating");
            rating.put("method", rated.method())
                    .put("mean", rated.rating().pmf().mean());
            rated.rating().pmf().stream().forEach(rating.putArray("pmf")::add);
            rating.put("undecided", rated.rating().undecided());
        }
        node.put("created_at", answer.createdAt().toString());
        return node;
    }
}
