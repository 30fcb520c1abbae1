package app.moderato.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.moderato.core.llm.Abilities.Kind;
import app.moderato.core.llm.Abilities.Level;
import app.moderato.core.llm.Finding;
import app.moderato.core.llm.Limits;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.ModelMemory;
import app.moderato.core.llm.ModelProbe;
import app.moderato.core.llm.ProbeReport;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.core.llm.Usage;
import app.moderato.provider.StubProvider.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class EndpointProbeTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    private final StubProvider stub = new StubProvider();
    private final MemoryVault vault = new MemoryVault();
    private final List<Duration> waits = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private final ModelProbe probe = new EndpointProbe(
            new Endpoints(KeySource.environment(name -> Optional.empty()), vault),
            ModelMemory.NONE,
            Clock.fixed(NOW, ZoneOffset.UTC),
            waits::add,
            new Random(7));

    EndpointProbeTest() {
        vault.save("custom", stub.baseUrl(), StubProvider.KEY);
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void aModelThatCanDoEverythingPassesEveryCheckInOrder() throws Exception {
        ProbeReport report = check();
        assertThat(report.passed()).isTrue();
        assertThat(report.findings()).extracting(Finding::kind).containsExactly(Kind.values());
        assertThat(report.findings())
                .extracting(finding -> finding.ability().level())
                .containsOnly(Level.YES);
        assertThat(words(report, Kind.CHAT)).matches("Replied in \\d+ ms");
        assertThat(words(report, Kind.VISION)).matches("Read \\d{4} off a test picture");
        assertThat(words(report, Kind.JSON)).isEqualTo("3 of 3 replies matched the schema");
        assertThat(words(report, Kind.SEED)).isEqualTo("3 of 3 repeats were the same");
        assertThat(words(report, Kind.LOGPROBS)).isEqualTo("Top 5 returned");
        assertThat(words(report, Kind.EMBEDDINGS)).isEqualTo("text-embedding-3-small, 1,536 dimensions");
        assertThat(report.abilities().checkedAt()).isEqualTo(NOW);
        assertThat(report.abilities().seed().level()).isEqualTo(Level.YES);
        assertThat(heard)
                .containsExactly(
                        "+CHAT",
                        "-CHAT",
                        "+VISION",
                        "-VISION",
                        "+JSON",
                        "-JSON",
                        "+SEED",
                        "-SEED",
                        "+LOGPROBS",
                        "-LOGPROBS",
                        "+EMBEDDINGS",
                        "-EMBEDDINGS");
        assertThat(report.findings().getFirst().usage()).isEqualTo(new Usage(20, 5, 0, 0));
        assertThat(report.findings().get(2).usage()).isEqualTo(new Usage(60, 15, 0, 0));
        assertThat(report.findings().getLast().usage()).isEqualTo(new Usage(6, 0, 0, 0));
        assertThat(report.findings().getLast().model()).isEqualTo("text-embedding-3-small");
    }

    @Test
    void theNumberInThePictureIsAnotherOneEachTime() throws Exception {
        String first = words(check(), Kind.VISION);
        assertThat(words(check(), Kind.VISION)).isNotEqualTo(first);
    }

    @Test
    void aWrongKeyEndsTheChecksAfterOneCall() throws Exception {
        vault.save("custom", stub.baseUrl(), "sk-wrong-0123456789");
        ProbeReport report = check();
        assertThat(report.passed()).isFalse();
        assertThat(report.failure()).contains(new LlmFailure.KeyRejected("custom", 401));
        assertThat(words(report, Kind.CHAT)).contains("rejected the API key (HTTP 401)");
        assertThat(report.findings().subList(1, 6))
                .allMatch(finding -> finding.ability().words().equals("Not tried")
                        && finding.ability().level() == Level.UNKNOWN);
        assertThat(stub.paths).containsExactly("/v1/chat/completions");
        assertThat(report.toString()).doesNotContain("sk-wrong");
        assertThat(catchThrowableOfType(LlmException.class, () -> probe.models(settings("m")))
                        .failure())
                .isEqualTo(new LlmFailure.KeyRejected("custom", 401));
    }

    @Test
    void withoutAKeyNothingIsSent() throws Exception {
        ProviderSettings openai =
                new ProviderSettings("openai", stub.baseUrl(), "m", null, Limits.of(1, Duration.ofSeconds(20)));
        ProbeReport report = probe.check(openai, List.of(), new Heard());
        assertThat(report.failure()).contains(new LlmFailure.NoKey("openai", "OPENAI_API_KEY"));
        assertThat(heard).hasSize(7);
        assertThat(stub.paths).isEmpty();
    }

    @Test
    void anUnknownModelIsSaid() throws Exception {
        stub.answers = chat -> Answer.error(404, "The model `m` does not exist");
        assertThat(check().failure()).contains(new LlmFailure.UnknownModel("custom", "gpt-4.1-mini"));
    }

    @Test
    void nobodyThereIsSaid() throws Exception {
        stub.close();
        assertThat(check().failure().orElseThrow()).isInstanceOf(LlmFailure.Unreachable.class);
        assertThat(waits).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 500})
    void aModelWithoutEyesFailsOnlyThatCheck(int status) throws Exception {
        stub.answers = chat -> chat.toString().contains("image_url")
                ? Answer.error(status, "This model does not support image input.")
                : null;
        ProbeReport report = check();
        assertThat(report.passed()).isTrue();
        assertThat(report.abilities().vision().level()).isEqualTo(Level.NO);
        assertThat(words(report, Kind.VISION)).isEqualTo(status == 400 ? "Takes no pictures" : "Failed with HTTP 500");
        assertThat(report.abilities().json().level()).isEqualTo(Level.YES);
        assertThat(waits).isEmpty();
    }

    @Test
    void aModelThatOnlyPretendsToSeeIsFoundOut() throws Exception {
        stub.answers = chat -> chat.toString().contains("image_url") ? Answer.says("A nice picture of 12!") : null;
        ProbeReport report = check();
        assertThat(report.abilities().vision().level()).isEqualTo(Level.NO);
        assertThat(words(report, Kind.VISION)).isEqualTo("Could not read a number off a test picture");
    }

    @Test
    void refusedLogprobsAreNoneAndMissingOnesToo() throws Exception {
        stub.answers =
                chat -> chat.has("logprobs") ? Answer.error(400, "logprobs are not available here, sk-secret99") : null;
        assertThat(words(check(), Kind.LOGPROBS)).isEqualTo("Refused: logprobs are not available here, [key]");
        stub.answers = chat -> chat.has("logprobs") ? Answer.says("3") : null;
        ProbeReport report = check();
        assertThat(words(report, Kind.LOGPROBS)).isEqualTo("Accepted, but none were returned");
        assertThat(report.abilities().logprobs().level()).isEqualTo(Level.NO);
    }

    @Test
    void aSeedThatHoldsOnlySometimesIsHalfAnAbility() throws Exception {
        stub.drift(2);
        ProbeReport report = check();
        assertThat(report.abilities().seed().level()).isEqualTo(Level.PARTLY);
        assertThat(words(report, Kind.SEED)).isEqualTo("Accepted, but 2 of 3 repeats differed");
        assertThat(report.findings().get(3).meaning()).isEqualTo("Runs repeat closely, not exactly");
    }

    @Test
    void aSeedWithoutEffectAndARefusedOneAreNone() throws Exception {
        stub.drift(3);
        assertThat(check().abilities().seed().level()).isEqualTo(Level.NO);
        stub.answers = chat -> chat.has("seed") ? Answer.error(400, "Unknown parameter: seed") : null;
        ProbeReport report = check();
        assertThat(report.abilities().seed().level()).isEqualTo(Level.NO);
        assertThat(words(report, Kind.SEED)).isEqualTo("Not accepted");
    }

    @Test
    void jsonThatFitsOnlySometimesIsHalfAnAbility() throws Exception {
        List<JsonNode> asked = new ArrayList<>();
        stub.answers = chat -> {
            if (!chat.has("response_format")) {
                return null;
            }
            asked.add(chat);
            return Answer.says(asked.size() == 2 ? "{\"stars\": 3, \"rea" : "{\"stars\": 3, \"reason\": \"taste\"}");
        };
        ProbeReport report = check();
        assertThat(report.abilities().json().level()).isEqualTo(Level.PARTLY);
        assertThat(words(report, Kind.JSON)).isEqualTo("2 of 3 replies matched the schema");
        assertThat(asked.getFirst().path("response_format").path("type").asText())
                .isEqualTo("json_schema");
    }

    @Test
    void aParameterThatTheModelRefusesIsLeftOutAndTheCheckGoesOn() throws Exception {
        stub.answers = chat -> chat.has("temperature") || chat.has("max_tokens")
                ? Answer.error(
                        400,
                        chat.has("temperature")
                                ? "Unsupported value: 'temperature' does not support 1"
                                : "Unsupported parameter: 'max_tokens' is not supported with this model.")
                : null;
        ProbeReport report = check();
        assertThat(report.abilities().chat().level()).isEqualTo(Level.YES);
        assertThat(report.abilities().embeddings().level()).isEqualTo(Level.YES);
        assertThat(stub.chats.getLast().has("max_completion_tokens")).isTrue();
    }

    @Test
    void aModelThatThinksGetsMoreToSayIt() throws Exception {
        stub.answers = chat -> chat.path("max_tokens").asInt() < 1000
                ? Answer.json(200, "{\"choices\": [{\"finish_reason\": \"length\", \"message\": {\"content\": \"\"}}]}")
                : null;
        assertThat(check().passed()).isTrue();
    }

    @Test
    void anEmptyReplyIsNoChat() throws Exception {
        stub.answers = chat -> Answer.says(" ");
        ProbeReport report = check();
        assertThat(report.passed()).isFalse();
        assertThat(report.failure()).isEmpty();
        assertThat(words(report, Kind.CHAT)).isEqualTo("The reply was empty");
        assertThat(words(report, Kind.JSON)).isEqualTo("Not tried");
    }

    @Test
    void aWebPageInThePlaceOfAReplyIsSaid() throws Exception {
        stub.answers = chat -> new Answer(200, "text/html", "<html>Welcome to your router</html>");
        ProbeReport report = check();
        assertThat(report.failure().orElseThrow()).isInstanceOf(LlmFailure.Malformed.class);
        assertThat(words(report, Kind.CHAT)).contains("OpenAI-compatible endpoint");
    }

    @Test
    void aLimitedRateIsWaitedOutAndALongWaitIsNot() throws Exception {
        List<String> limited = new ArrayList<>();
        stub.answers = chat -> {
            if (chat.has("logprobs")) {
                return Answer.error(429, "slow down");
            }
            limited.add("");
            return limited.size() == 1 ? Answer.error(429, "slow down") : null;
        };
        ProbeReport report = check();
        assertThat(report.passed()).isTrue();
        assertThat(report.abilities().logprobs().level()).isEqualTo(Level.UNKNOWN);
        assertThat(words(report, Kind.LOGPROBS)).contains("rate is limited");
        assertThat(waits).hasSize(3);
        assertThat(heard).contains("~CHAT", "~LOGPROBS");
    }

    @Test
    void aServerThatNeverAnswersIsGivenUpAfterTheLimit() throws Exception {
        stub.gate = new CountDownLatch(1);
        ProviderSettings hasty =
                new ProviderSettings("custom", stub.baseUrl(), "m", null, Limits.of(1, Duration.ofMillis(300)));
        ProbeReport report = probe.check(hasty, List.of(), new Heard());
        assertThat(report.failure().orElseThrow()).isInstanceOf(LlmFailure.TimedOut.class);
    }

    @Test
    void anInterruptEndsTheChecksAtOnce() throws Exception {
        stub.gate = new CountDownLatch(1);
        AtomicReference<Throwable> end = new AtomicReference<>();
        Thread checking = Thread.startVirtualThread(() -> {
            try {
                check();
            } catch (Exception e) {
                end.set(e);
            }
        });
        while (stub.paths.isEmpty()) {
            Thread.onSpinWait();
        }
        long interrupted = System.nanoTime();
        checking.interrupt();
        checking.join();
        assertThat(Duration.ofNanos(System.nanoTime() - interrupted)).isLessThan(Duration.ofSeconds(1));
        assertThat(end.get()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void threeHundredModelsComeInOrderChatFirst() throws Exception {
        List<String> many = new ArrayList<>(
                IntStream.rangeClosed(1, 298).mapToObj(i -> "model-" + i).toList());
        many.add(0, "text-embedding-3-large");
        many.add(0, "whisper-1");
        stub.models = many;
        List<String> names = probe.models(settings("m")).orElseThrow();
        assertThat(names)
                .hasSize(300)
                .startsWith("model-1", "model-2", "model-3")
                .endsWith("text-embedding-3-large");
        assertThat(names.indexOf("model-10")).isEqualTo(9);
    }

    @Test
    void hostileNamesArePassedOverOrStayPlainText() throws Exception {
        stub.models = List.of(
                "good",
                "good",
                "",
                "  ",
                "two\nlines",
                "\u202Ereversed",
                "nul\u0000",
                "x".repeat(5000),
                "<b>bold</b>",
                "models/gemini-2.0-flash",
                " padded ",
                "{{name}}",
                "日本語-7b");
        assertThat(probe.models(settings("m")).orElseThrow())
                .containsExactlyInAnyOrder("good", "<b>bold</b>", "gemini-2.0-flash", "{{name}}", "日本語-7b");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 405, 501})
    void anEndpointWithoutAListHasNone(int status) throws Exception {
        stub.listAnswer = Answer.error(status, "no such thing");
        assertThat(probe.models(settings("m"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>hello</html>", "{\"hello\": 1}", "{\"data\": {}}", ""})
    void somethingElseInThePlaceOfAListIsAFailure(String body) {
        stub.listAnswer = new Answer(200, "text/html", body);
        assertThat(catchThrowableOfType(LlmException.class, () -> probe.models(settings("m")))
                        .failure())
                .isInstanceOf(LlmFailure.Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"id\": \"a\"}, {\"id\": \"b\"}]",
                "{\"models\": [{\"name\": \"a\"}, {\"name\": \"b\"}]}",
                "{\"data\": [{\"id\": \"b\"}, {\"id\": \"a\"}, {\"id\": 7.5}, null, {}]}"
            })
    void listsOfOtherShapesAreRead(String body) throws Exception {
        stub.listAnswer = Answer.json(200, body);
        assertThat(probe.models(settings("m")).orElseThrow()).contains("a", "b").doesNotContain("");
    }

    @Test
    void anthropicIsAskedForItsListInItsOwnWay() throws Exception {
        vault.save("anthropic", stub.baseUrl(), StubProvider.KEY);
        stub.open = true;
        ProviderSettings anthropic =
                new ProviderSettings("anthropic", stub.baseUrl(), "m", null, Limits.of(1, Duration.ofSeconds(20)));
        assertThat(probe.models(anthropic)).isPresent();
        assertThat(stub.headers.getFirst())
                .containsEntry("X-api-key", StubProvider.KEY)
                .containsEntry("Anthropic-version", "2023-06-01")
                .doesNotContainKey("Authorization");
        assertThat(probe.models(settings("m"))).isPresent();
        assertThat(stub.headers.getLast()).doesNotContainKey("X-api-key");
    }

    private ProbeReport check() throws InterruptedException, LlmException {
        List<String> listed =
                vault.key("custom", stub.baseUrl()).orElseThrow().equals(StubProvider.KEY) ? stub.models : List.of();
        return probe.check(settings("gpt-4.1-mini"), listed, new Heard());
    }

    private ProviderSettings settings(String model) {
        return new ProviderSettings("custom", stub.baseUrl(), model, null, Limits.of(1, Duration.ofSeconds(20)));
    }

    private static String words(ProbeReport report, Kind kind) {
        return report.abilities().of(kind).words();
    }

    private final class Heard implements ModelProbe.Watcher {
        @Override
        public void began(Kind kind) {
            heard.add("+" + kind);
        }

        @Override
        public void waits(Kind kind, Duration wait) {
            heard.add("~" + kind);
        }

        @Override
        public void ended(Finding finding) {
            heard.add("-" + finding.kind());
        }
    }
}
