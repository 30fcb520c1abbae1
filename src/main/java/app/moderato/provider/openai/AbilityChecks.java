package app.moderato.provider.openai;

import static app.moderato.core.llm.Abilities.Level.NO;
import static app.moderato.core.llm.Abilities.Level.PARTLY;
import static app.moderato.core.llm.Abilities.Level.YES;

import app.moderato.core.llm.Abilities.Ability;
import app.moderato.core.llm.ChatMessage;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.LlmException;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.openai.core.JsonValue;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletion.Choice.Logprobs;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is asked to find out one ability each, and how the replies are judged. */
final class AbilityChecks {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REPEATS = 3;
    private static final int TOP = 5;
    private static final long SEED = 42;

    private static final List<String> REVIEWS = List.of(
            "It cleaned well, but the taste was odd.", "Best one I have had in years!", "Too dear for what it does.");

    private static final Map<String, Object> SCHEMA = Map.of(
            "type",
            "json_schema",
            "json_schema",
            Map.of(
                    "name",
                    "rating",
                    "strict",
                    true,
                    "schema",
                    Map.of(
                            "type",
                            "object",
                            "properties",
                            Map.of("stars", Map.of("type", "integer"), "reason", Map.of("type", "string")),
                            "required",
                            List.of("stars", "reason"),
                            "additionalProperties",
                            false)));

    private final ProbeCalls calls;
    private final Wire wire;

    AbilityChecks(ProbeCalls calls, Wire wire) {
        this.calls = calls;
        this.wire = wire;
    }

    Ability chat() throws LlmException, Wire.Filtered, InterruptedException {
        ChatReply reply =
                calls.ask(ChatMessage.user("Reply with the one word: ready")).reply();
        return reply.text().isBlank()
                ? new Ability(NO, "The reply was empty")
                : new Ability(YES, "Replied in " + words(reply.latency()));
    }

    /** @param number of digits, not to be guessed */
    Ability vision(String number) throws LlmException, Wire.Filtered, InterruptedException {
        ChatMessage message = new ChatMessage(
                ChatMessage.Role.USER,
                "Which number is in this picture? Reply with its digits only.",
                List.of(TestPicture.of(number)));
        String digits = calls.ask(message).reply().text().replaceAll("[^0-9]", "");
        return digits.contains(number)
                ? new Ability(YES, "Read " + number + " off a test picture")
                : new Ability(NO, "Could not read a number off a test picture");
    }

    Ability json() throws LlmException, Wire.Filtered, InterruptedException {
        int matched = 0;
        for (String review : REVIEWS) {
            ProbeCalls.Reply reply = calls.ask(
                    ChatMessage.user("How many stars from 1 to 5 does this review give, and why? Reply in JSON with"
                            + " the fields stars and reason. Review: " + review),
                    (params, words) -> params.putAdditionalBodyProperty("response_format", JsonValue.from(SCHEMA)));
            matched += matches(reply.reply().text()) ? 1 : 0;
        }
        String seen = matched + " of " + REVIEWS.size() + " replies matched the schema";
        return new Ability(matched == REVIEWS.size() ? YES : matched == 0 ? NO : PARTLY, seen);
    }

    static boolean matches(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            return node != null
                    && node.isObject()
                    && node.size() == 2
                    && node.path("stars").isIntegralNumber()
                    && node.path("reason").isTextual();
        } catch (JacksonException _) {
            return false;
        }
    }

    Ability seed() throws LlmException, Wire.Filtered, InterruptedException {
        String first = seeded();
        int differed = 0;
        for (int i = 0; i < REPEATS && accepted(); i++) {
            differed += seeded().equals(first) ? 0 : 1;
        }
        if (!accepted()) {
            return new Ability(NO, "Not accepted");
        }
        return differed == 0
                ? new Ability(YES, REPEATS + " of " + REPEATS + " repeats were the same")
                : new Ability(
                        differed == REPEATS ? NO : PARTLY,
                        "Accepted, but " + differed + " of " + REPEATS + " repeats differed");
    }

    private boolean accepted() {
        return wire.words().seed().isPresent();
    }

    private String seeded() throws LlmException, Wire.Filtered, InterruptedException {
        return calls.ask(
                        ChatMessage.user("Invent a new toothpaste: its name, and one sentence about it."),
                        (params, words) -> Requests.seed(params, SEED, words))
                .reply()
                .text();
    }

    Ability logprobs() throws LlmException, Wire.Filtered, InterruptedException {
        ProbeCalls.Reply reply = calls.ask(
                ChatMessage.user("How sweet is an apple, from 1 (not at all) to 5 (very)? Reply with one digit."),
                (params, words) -> params.logprobs(true).topLogprobs(TOP));
        int returned = returned(reply.completion());
        if (returned == 0) {
            return new Ability(NO, "Accepted, but none were returned");
        }
        return new Ability(returned >= TOP ? YES : PARTLY, "Top " + returned + " returned");
    }

    /** How many alternatives came with the first token. */
    private static int returned(ChatCompletion completion) {
        return completion._choices().asKnown().orElse(List.of()).stream()
                .findFirst()
                .flatMap(choice -> choice._logprobs().asKnown())
                .map(Logprobs::_content)
                .flatMap(content -> content.asKnown())
                .flatMap(tokens -> tokens.stream().findFirst())
                .flatMap(token -> token._topLogprobs().asKnown())
                .map(List::size)
                .orElse(0);
    }

    static String words(Duration latency) {
        long millis = latency.toMillis();
        return millis < 10_000 ? millis + " ms" : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }
}
