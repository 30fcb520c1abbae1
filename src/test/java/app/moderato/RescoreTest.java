package app.moderato;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs scored once more by other methods and under other settings, from the command line. */
class RescoreTest {
    private static final String CHAT = "/v1/chat/completions";
    private static final int ANSWERS = 5 * 2;

    @TempDir
    Path folder;

    private final WireMockServer server =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1").containerThreads(40));

    @BeforeEach
    void start() throws IOException {
        server.start();
        server.stubFor(post(urlPathEqualTo(CHAT)).willReturn(says("I like it well enough and would buy it.", "")));
        study("[ssr]");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private void study(String methods) throws IOException {
        Files.writeString(folder.resolve("bars.study.yaml"), """
                moderato: 1
                title: Two bars
                seed: 11
                concepts:
                  - {id: oat, name: Oat bar, text: A soft bar of oats and honey without anything artificial in it.}
                  - {id: date, name: Date bar, text: A sticky bar of dates and almonds for the afternoon at your desk.}
                panel: {size: 5, population: us-adults}
                guide:
                  questions:
                    - {id: why, type: open, text: "What comes to mind about {{concept.name}}?"}
                    - {id: intent, type: rating, scale: purchase-intent, text: "How likely are you to buy {{concept.name}}?"}
                simulation: {model: gpt-4o, temperature: 0.7}
                rating: {methods: %s}
                """.formatted(methods));
    }

    private static ResponseDefinitionBuilder says(String text, String logprobs) {
        return aResponse().withHeader("Content-Type", "application/json").withBody("""
                        {"id":"c1","object":"chat.completion","created":1,"model":"gpt-4o-2024-08-06",
                         "choices":[{"index":0,"finish_reason":"stop",%s
                           "message":{"role":"assistant","content":"%s"}}],
                         "usage":{"prompt_tokens":120,"completion_tokens":1,"total_tokens":121}}
                        """.formatted(logprobs, text));
    }

    private static String logprobs(Map<String, Double> tokens, String said) {
        List<String> top = new ArrayList<>();
        tokens.forEach((token, probability) ->
                top.add("{\"token\":\"" + token + "\",\"logprob\":" + Math.log(probability) + ",\"bytes\":null}"));
        return "\"logprobs\":{\"content\":[{\"token\":\"" + said + "\",\"logprob\":"
                + Math.log(tokens.getOrDefault(said, 0.0)) + ",\"bytes\":null,\"top_logprobs\":["
                + String.join(",", top) + "]}]},";
    }

    private CommandLineSession command(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--workspace", folder.resolve("w.db").toString(), "--json"));
        return CommandLineSession.run(all.toArray(String[]::new));
    }

    private CommandLineSession run(String... more) {
        List<String> args = new ArrayList<>(List.of(
                "run",
                folder.resolve("bars.study.yaml").toString(),
                "--base-url",
                "http://127.0.0.1:" + server.port() + "/v1",
                "--yes"));
        args.addAll(List.of(more));
        return command(args.toArray(String[]::new));
    }

    private List<LoggedRequest> numbersAsked() {
        return server.findAll(postRequestedFor(urlPathEqualTo(CHAT)).withRequestBody(containing("in digits")));
    }

    private List<Map<String, String>> csv(String name) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(folder.resolve("out").resolve(name))) {
            return reader.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        }
    }

    private static List<JsonNode> results(JsonNode json, String method) {
        return StreamSupport.stream(json.get("results").spliterator(), false)
                .filter(result -> result.get("method").asText().equals(method))
                .toList();
    }

    @Test
    void anotherTemperatureIsAnotherScoringAndAsksNoModel() throws Exception {
        JsonNode own = run().json();
        int asked = server.findAll(postRequestedFor(urlPathEqualTo(CHAT))).size();

        CommandLineSession sharp = command("rescore", "1", "--temperature", "0.2", "--name", "sharp");

        assertThat(sharp.code()).as(sharp.err()).isZero();
        assertThat(sharp.json().get("rated").asInt()).isEqualTo(ANSWERS);
        assertThat(sharp.json().get("stamp").get("ssr_temperature").asText()).isEqualTo("0.2");
        assertThat(server.findAll(postRequestedFor(urlPathEqualTo(CHAT)))).hasSize(asked);
        JsonNode shown = command("show", "1").json();
        assertThat(results(shown, "ssr")).hasSize(4);
        assertThat(shown.get("results").get(0)).isEqualTo(own.get("results").get(0));
        assertThat(shown.get("agreement")).hasSize(1);
        JsonNode under = command("show", "1", "--scoring", "sharp").json();
        assertThat(under.get("scoring").get("scoring").asText()).isEqualTo("sharp");
        assertThat(peak(under)).isGreaterThan(peak(own));
    }

    private static double peak(JsonNode json) {
        return StreamSupport.stream(json.get("results").get(0).get("pmf").spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .max()
                .orElseThrow();
    }

    @Test
    void theSameSettingsGoOnWithTheSameScoringAndOtherOnesNeedAnotherName() {
        run();
        assertThat(command("rescore", "1", "--epsilon", "0.1").code()).isZero();
        assertThat(command("rescore", "1", "--epsilon", "0.1").code()).isZero();
        CommandLineSession other = command("rescore", "1", "--epsilon", "0.03", "--name", "ssr");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("under other settings");
        assertThat(command("rescore", "1", "--epsilon", "0.03").code()).isZero();
        CommandLineSession shown = CommandLineSession.run(
                "show", "1", "--workspace", folder.resolve("w.db").toString());
        assertThat(shown.out()).contains("own / ssr (T 1.0, ε 0.1)", "ssr-2 (T 1.0, ε 0.03)");
        CommandLineSession unknown = command("show", "1", "--scoring", "none");
        assertThat(unknown.err()).contains("own, ssr, ssr-2");
    }

    @Test
    void aReaderIsAskedOncePerStoredTextAndPaidForOnce() throws Exception {
        run();
        server.stubFor(post(urlPathEqualTo(CHAT))
                .withRequestBody(containing("expert in rating scales"))
                .willReturn(says("4", "")));

        CommandLineSession unpaid = command("rescore", "1", "--method", "flr");
        assertThat(unpaid.code()).isEqualTo(2);
        assertThat(unpaid.err())
                .contains("10 answers to custom gpt-4o for flr: 10 to 11 calls")
                .contains("--yes");
        assertThat(numbersAsked()).isEmpty();

        JsonNode json = command("rescore", "1", "--method", "flr", "--yes").json();
        assertThat(json.get("rated").asInt()).isEqualTo(ANSWERS);
        assertThat(json.get("calls").asInt()).isEqualTo(ANSWERS);
        assertThat(json.get("results").get(0).get("mean").asDouble()).isEqualTo(4);
        assertThat(numbersAsked()).hasSize(ANSWERS);
        String body = numbersAsked().getFirst().getBodyAsString();
        assertThat(body)
                .contains("How likely are you to buy")
                .contains("I like it well enough and would buy it.")
                .contains("1 = ")
                .contains("\"temperature\":0.0")
                .contains("\"logprobs\":true")
                .doesNotContain("Tell me in your own words")
                .doesNotContain("taking part in an interview");

        assertThat(command("rescore", "1", "--method", "flr").code()).isZero();
        assertThat(command("rescore", "1", "--method", "flr", "--max-cost", "1").code())
                .isZero();
        assertThat(numbersAsked()).as("nothing is asked twice").hasSize(ANSWERS);
    }

    @Test
    void aCopyOfThePersonaIsAskedWithWhatItKnewButNotWhatItSaidToTheQuestion() throws Exception {
        study("[ssr, dlr]");
        String odds = logprobs(Map.of("4", 0.6, "5", 0.2, "3", 0.1, "x", 0.1), "4");
        server.stubFor(post(urlPathEqualTo(CHAT))
                .withRequestBody(containing("Answer with one number on this scale"))
                .willReturn(says("4", odds)));

        CommandLineSession session = run("--out", folder.resolve("out").toString());

        assertThat(session.code()).as(session.err()).isZero();
        List<JsonNode> dlr = results(session.json(), "dlr");
        assertThat(dlr).hasSize(2);
        assertThat(dlr.getFirst().get("scoring").asText()).isEqualTo("dlr");
        assertThat(dlr.getFirst().get("pmf").get(3).asDouble()).isCloseTo(0.6 / 0.9, within(1e-9));
        assertThat(dlr.getFirst().get("pmf").get(0).asDouble()).isZero();
        assertThat(results(session.json(), "ssr")).hasSize(2);
        assertThat(session.json().get("planned").asInt()).isEqualTo(2 * ANSWERS);
        assertThat(numbersAsked()).hasSize(ANSWERS);
        String body = numbersAsked().getFirst().getBodyAsString();
        assertThat(body).contains("What comes to mind about").contains("A s");
        assertThat(body.split("I like it well enough", -1))
                .as("the answer to the open question alone")
                .hasSize(2);
        List<Map<String, String>> rows = csv("ratings.csv");
        assertThat(rows.stream().filter(row -> "dlr".equals(row.get("method")))).hasSize(ANSWERS);
        assertThat(rows.stream().filter(row -> "dlr".equals(row.get("method"))))
                .allMatch(row -> "answered".equals(row.get("status"))
                        && "4".equals(row.get("value"))
                        && "dlr".equals(row.get("scoring")));
        assertThat(csv("answers.csv").stream().filter(row -> !"".equals(row.get("mean"))))
                .allMatch(row -> "ssr".equals(row.get("method")));
        assertThat(Files.readString(folder.resolve("out/report.html")))
                .contains("By scoring: How likely", ">own (ssr)</th>", ">dlr</th>", "How far the scorings agree");
    }

    @Test
    void noNumberIsAskedForOnceMoreAndThenLeftOffFormat() throws Exception {
        run();
        server.stubFor(post(urlPathEqualTo(CHAT))
                .withRequestBody(containing("Answer with one number on this scale"))
                .willReturn(says("Somewhere between 3 and 4", "")));

        CommandLineSession session = command("rescore", "1", "--method", "dlr", "--yes");

        assertThat(session.code()).isEqualTo(3);
        assertThat(session.json().get("by_status").get("off-format").asInt()).isEqualTo(ANSWERS);
        assertThat(session.json().get("calls").asInt()).isEqualTo(2 * ANSWERS);
        server.resetMappings();
        server.stubFor(post(urlPathEqualTo(CHAT)).willReturn(says("2", "")));
        assertThat(command("rescore", "1", "--method", "dlr").code())
                .as("what ended stays ended")
                .isEqualTo(3);
        CommandLineSession again = command("rescore", "1", "--method", "dlr", "--retry-failed", "--yes");
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.json().get("rated").asInt()).isEqualTo(ANSWERS);
    }

    @Test
    void aModelThatTakesNoLogprobsIsAskedWithoutThemFromThenOn() throws Exception {
        run();
        server.stubFor(post(urlPathEqualTo(CHAT))
                .withRequestBody(matchingJsonPath("$.logprobs"))
                .willReturn(aResponse()
                        .withStatus(400)
                        .withBody("{\"error\":{\"message\":\"logprobs are not available for this model\"}}")));
        server.stubFor(post(urlPathEqualTo(CHAT))
                .withRequestBody(containing("in digits"))
                .withRequestBody(matchingJsonPath("$[?(!(@.logprobs))]"))
                .willReturn(says("5", "")));

        CommandLineSession session = command("rescore", "1", "--method", "dlr", "--yes");

        assertThat(session.code()).as(session.err()).isZero();
        assertThat(session.json().get("results").get(0).get("pmf").get(4).asDouble())
                .isEqualTo(1);
    }

    @Test
    void aRejectedKeyEndsItAndTheSameCommandGoesOn() throws Exception {
        run();
        server.resetMappings();
        server.stubFor(post(urlPathEqualTo(CHAT))
                .willReturn(aResponse().withStatus(401).withBody("{\"error\":{\"message\":\"bad key\"}}")));
        CommandLineSession refused = command("rescore", "1", "--method", "flr", "--yes");
        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.err()).contains("the same command goes on");
        server.resetMappings();
        server.stubFor(post(urlPathEqualTo(CHAT)).willReturn(says("3", "")));
        CommandLineSession done = command("rescore", "1", "--method", "flr", "--yes");
        assertThat(done.code()).as(done.err()).isZero();
        assertThat(done.json().get("scoring").asText()).isEqualTo("flr");
    }

    @Test
    void aRunInterruptedBeforeItsOtherMethodsMakesThemWhenResumed() throws Exception {
        study("[ssr, flr, dlr]");
        server.stubFor(post(urlPathEqualTo(CHAT))
                .withRequestBody(containing("in digits"))
                .willReturn(aResponse().withStatus(401).withBody("{\"error\":{\"message\":\"bad key\"}}")));
        CommandLineSession refused = run();
        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.json().get("answered").asInt()).isEqualTo(2 * ANSWERS);
        server.stubFor(post(urlPathEqualTo(CHAT))
                .withRequestBody(containing("in digits"))
                .willReturn(says("3", "")));
        CommandLineSession resumed = command("run", "--resume", "1");
        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(results(resumed.json(), "flr")).hasSize(2);
        assertThat(results(resumed.json(), "dlr")).hasSize(2);
        int asked = numbersAsked().size();
        assertThat(command("run", "--resume", "1").code()).isZero();
        assertThat(numbersAsked()).hasSize(asked);
    }

    @Test
    void settingsThatDoNotFitAreRefusedBeforeAnythingIsDone() {
        run();
        assertThat(command("rescore", "1", "--method", "guess").err()).contains("Use ssr, flr, dlr");
        assertThat(command("rescore", "1", "--method", "flr", "--epsilon", "1").err())
                .contains("are for ssr");
        assertThat(command("rescore", "1", "--question", "why").err()).contains("Choose one of intent");
        assertThat(command("rescore", "1", "--temperature", "-1").code()).isEqualTo(2);
        assertThat(command("rescore", "1", "--temperature", "1e99").err()).contains("from 0 to 10, not 1.0E99.");
        assertThat(command("rescore", "1", "--epsilon", "5").err()).contains("from 0 to 0.1, not 5.");
        assertThat(command("rescore", "1", "--name", "a/b").err()).contains("cannot be called");
        assertThat(command("rescore", "7").code()).isEqualTo(2);
    }

    @Test
    void theRehearsalAnswersAllMethods() throws Exception {
        study("[ssr, flr, dlr]");
        CommandLineSession session =
                command("run", folder.resolve("bars.study.yaml").toString(), "--provider", "rehearsal");
        assertThat(session.code()).as(session.err()).isZero();
        assertThat(results(session.json(), "flr")).hasSize(2);
        assertThat(results(session.json(), "dlr")).hasSize(2);
        assertThat(session.json().get("agreement")).hasSize(3);
    }
}
