package app.moderato;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of a study against an OpenAI-compatible server on this machine. */
class ProviderRunTest {
    private static final String STUDY = """
            moderato: 1
            title: Three bars
            seed: 11
            concepts:
              - {id: oat, name: Oat bar, text: A soft bar of oats and honey without anything artificial in it., price: 1.99 USD}
              - {id: date, name: Date bar, text: A sticky bar of dates and almonds for the afternoon at your desk., price: 2.49 USD}
              - {id: seaweed, name: Seaweed bar, text: A salty bar of dried seaweed and rice that keeps for two years., price: 3.99 USD}
            panel: {size: 60, population: us-adults}
            guide:
              exposure: sequential
              questions:
                - {id: intent, type: rating, scale: purchase-intent, text: "How likely are you to buy {{concept.name}}?"}
                - {id: liking, type: rating, scale: liking, text: "How much do you like it?"}
                - {id: why, type: open, text: "What is the main reason?"}
            simulation: {model: some-model, temperature: 0.7}
            """;

    @TempDir
    Path folder;

    private final WireMockServer server = new WireMockServer(
            options().dynamicPort().bindAddress("127.0.0.1").containerThreads(80).disableRequestJournal());

    @BeforeEach
    void start() throws IOException {
        server.start();
        Files.writeString(folder.resolve("bars.study.yaml"), STUDY);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private CommandLineSession run(String... more) {
        List<String> args = new ArrayList<>(List.of(
                "run",
                folder.resolve("bars.study.yaml").toString(),
                "--base-url",
                "http://127.0.0.1:" + server.port() + "/v1",
                "--workspace",
                folder.resolve("w.db").toString(),
                "--concurrency",
                "32",
                "--json"));
        args.addAll(List.of(more));
        return CommandLineSession.run(args.toArray(String[]::new));
    }

    private void answers(String concept, String text) {
        server.stubFor(post(urlPathEqualTo("/v1/chat/completions"))
                .withRequestBody(containing(concept))
                .willReturn(aResponse()
                        .withFixedDelay(200)
                        .withHeader("Content-Type", "application/json")
                        .withBody("""
                                {"id":"c1","object":"chat.completion","created":1,"model":"some-model-0711",
                                 "system_fingerprint":"fp_1",
                                 "choices":[{"index":0,"finish_reason":"stop","logprobs":null,
                                   "message":{"role":"assistant","content":"%s","refusal":null}}],
                                 "usage":{"prompt_tokens":120,"completion_tokens":20,"total_tokens":140}}
                                """.formatted(text))));
    }

    @Test
    void sixtyPeopleAnswerAboutThreeConceptsInTheOrderOfTheServersTruth() throws IOException {
        answers("Oat bar", "I love it, I would definitely buy this one and put it in my cart today.");
        answers("Date bar", "It is fine I suppose, maybe I would try it some time, maybe not.");
        answers("Seaweed bar", "No way, I really dislike it and I would never spend money on that.");

        CommandLineSession session = run("--yes", "--out", folder.resolve("out").toString());

        assertThat(session.code()).as(session.err()).isZero();
        JsonNode json = session.json();
        assertThat(json.get("state").asText()).isEqualTo("completed");
        assertThat(json.get("planned").asInt()).isEqualTo(540);
        assertThat(json.get("answered").asInt()).isEqualTo(540);
        assertThat(json.get("calls").asInt()).isEqualTo(540);
        assertThat(json.get("input_tokens").asInt()).isEqualTo(540 * 120);
        assertThat(json.get("cost_usd").isNull()).as("an unknown price is not 0").isTrue();
        for (String question : List.of("intent", "liking")) {
            assertThat(mean(json, question, "oat")).isGreaterThan(mean(json, question, "date"));
            assertThat(mean(json, question, "date")).isGreaterThan(mean(json, question, "seaweed"));
        }
        assertThat(folder.resolve("out/answers.csv")).content().contains("some-model-0711");
        assertThat(folder.resolve("out/report.html")).content().contains("Synthetic respondents");
    }

    private static double mean(JsonNode json, String question, String concept) {
        return StreamSupport.stream(json.get("results").spliterator(), false)
                .filter(result -> result.get("question").asText().equals(question)
                        && result.get("concept").asText().equals(concept))
                .findFirst()
                .orElseThrow()
                .get("mean")
                .asDouble();
    }

    @Test
    void withoutATerminalNothingIsSentUnlessTheCostIsAgreedTo() throws IOException {
        CommandLineSession session = run();
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err()).contains("--yes").contains("Nothing was sent");
        assertThat(session.json().get("error").asText()).contains("--yes");
    }

    @Test
    void aRejectedKeyEndsTheRunWithAnExitCodeOfItsOwnAndTheRunCanBeResumed() throws IOException {
        server.stubFor(post(urlPathEqualTo("/v1/chat/completions"))
                .willReturn(aResponse().withStatus(401).withBody("{\"error\":{\"message\":\"bad key\"}}")));
        CommandLineSession refused = run("--yes");
        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.json().get("state").asText()).isEqualTo("refused");
        assertThat(refused.json().get("error").asText()).contains("rejected the API key");

        answers("bar", "Maybe, it depends on what else there is.");
        CommandLineSession resumed = CommandLineSession.run(
                "run", "--resume", "1", "--workspace", folder.resolve("w.db").toString(), "--concurrency", "64", "--json");
        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(resumed.json().get("answered").asInt()).isEqualTo(540);
    }

    @Test
    void aCapOnAnUnknownPriceIsRefusedBeforeAnythingIsSent() {
        CommandLineSession session = run("--yes", "--max-cost", "1");
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err()).contains("price of some-model is unknown");
    }

    @Test
    void anUnreachableServerEndsTheRunAndLeavesEveryCellOpen() throws IOException {
        server.stop();
        CommandLineSession session = run("--yes", "--timeout", "1");
        assertThat(session.code()).isEqualTo(3);
        assertThat(session.json().get("state").asText()).isEqualTo("incomplete");
        assertThat(session.json().get("error").asText()).contains("in a row");
        assertThat(session.json().get("by_status").get("pending").asInt()).isEqualTo(540);
    }
}
