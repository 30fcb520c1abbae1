package app.moderato;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A concept with a picture and a model that reads none. */
class VisionRunTest {
    @TempDir
    Path folder;

    private final WireMockServer server =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
    private Path study = Path.of("");

    @BeforeEach
    void start() throws IOException {
        server.start();
        ImageIO.write(
                new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB),
                "png",
                folder.resolve("bar.png").toFile());
        study = Files.writeString(folder.resolve("bar.study.yaml"), """
                moderato: 1
                title: One bar
                concepts: [{id: oat, name: Oat bar, text: A soft bar of oats., image: bar.png}]
                panel: {size: 3, population: us-adults}
                guide: {questions: [{id: why, type: open, text: "What do you think of it?"}]}
                simulation: {model: some-model}
                """);
        server.stubFor(post(urlPathEqualTo("/v1/chat/completions"))
                .atPriority(9)
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withBody("""
                        {"id":"c1","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant",
                        "content":"It looks like a decent bar to me."}}],"usage":{"prompt_tokens":9,"completion_tokens":9}}
                        """)));
        server.stubFor(post(urlPathEqualTo("/v1/chat/completions"))
                .withRequestBody(containing("image_url"))
                .willReturn(aResponse().withStatus(400).withBody("""
                        {"error":{"message":"This model does not support image input."}}
                        """)));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private CommandLineSession run(String... more) {
        String[] args = new String[7 + more.length];
        System.arraycopy(
                new String[] {
                    "run",
                    study.toString(),
                    "--base-url",
                    "http://127.0.0.1:" + server.port() + "/v1",
                    "--workspace",
                    folder.resolve("w.db").toString(),
                    "--yes"
                },
                0,
                args,
                0,
                7);
        System.arraycopy(more, 0, args, 7, more.length);
        return CommandLineSession.runIn(folder.resolve("user"), args);
    }

    @Test
    void itIsLearnedByTheFirstCallsAndTheNextRunSendsNone() throws IOException {
        CommandLineSession first = run("--json");
        assertThat(first.code()).isEqualTo(4);
        assertThat(first.json().get("error").asText())
                .contains("takes no pictures")
                .contains("--text-only");
        // those that waited beside the first may be sent before the run has ended
        int sent = server.findAll(postRequestedFor(urlPathEqualTo("/v1/chat/completions")))
                .size();
        assertThat(sent).isBetween(1, 3);

        CommandLineSession blocked = run();
        assertThat(blocked.code()).isEqualTo(2);
        assertThat(blocked.err()).contains("reads no pictures").contains("Nothing was sent");
        server.verify(sent, postRequestedFor(urlPathEqualTo("/v1/chat/completions")));

        CommandLineSession texts =
                run("--text-only", "--json", "--out", folder.resolve("out").toString());
        assertThat(texts.code()).as(texts.err()).isZero();
        assertThat(texts.json().get("answered").asInt()).isEqualTo(3);
        assertThat(folder.resolve("out/runs.json")).content().contains("not shown, by choice");

        String run = texts.json().get("run").asText();
        CommandLineSession again = CommandLineSession.runIn(
                folder.resolve("user"),
                "run",
                "--resume",
                run,
                "--workspace",
                folder.resolve("w.db").toString());
        assertThat(again.code()).as(again.err()).isZero();
    }
}
