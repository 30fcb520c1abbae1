package app.moderato;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that use replies of earlier ones, against a server that counts what it is asked. */
class ReplyCacheTest {
    /** Cells: 6 people × (2 concepts and the control again) × 2 questions. */
    private static final int CELLS = 36;

    private static final String STUDY = """
            moderato: 1
            title: Two bars
            seed: 11
            concepts:
              - {id: oat, name: Oat bar, text: A soft bar of oats and honey., image: oat.png}
              - {id: plain, name: Plain bar, text: A plain bar., control: true}
            panel: {size: 6, population: us-adults}
            guide:
              exposure: sequential
              questions:
                - {id: intent, type: rating, scale: purchase-intent, text: "How likely are you to buy it?"}
                - {id: why, type: open, text: "What is the main reason?"}
            simulation: {model: gpt-4o-mini, temperature: 0.7}
            """;

    @TempDir
    Path folder;

    private final ChatStub server = new ChatStub();

    @BeforeEach
    void start() throws IOException {
        write(STUDY);
        picture(0xff0000);
        answers("I would rather not buy it, what I have is fine.");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aSecondRunWithTheSameWordsAsksNothingAndCostsNothing() throws Exception {
        JsonNode first = run("--cache");
        assertThat(first.get("calls").asInt()).isEqualTo(CELLS);
        assertThat(first.get("from_cache").asInt()).isZero();
        assertThat(server.asked()).isEqualTo(CELLS);

        JsonNode second = run("--cache", "--out", folder.resolve("out").toString());

        assertThat(server.asked()).as("nothing new reached the server").isEqualTo(CELLS);
        assertThat(second.get("state").asText()).isEqualTo("completed");
        assertThat(second.get("answered").asInt()).isEqualTo(CELLS);
        assertThat(second.get("calls").asInt()).isZero();
        assertThat(second.get("from_cache").asInt()).isEqualTo(CELLS);
        assertThat(second.get("input_tokens").asLong()).isZero();
        assertThat(second.get("cost_usd").asDouble()).isZero();
        assertThat(second.get("results")).isEqualTo(first.get("results"));
        assertThat(Files.readString(folder.resolve("out/report.html")))
                .contains(CELLS + " replies kept from earlier runs");
    }

    @Test
    void theTwoShowingsOfTheControlAreTwoAnswers() throws Exception {
        run("--cache");
        assertThat(server.asked()).isEqualTo(CELLS);
    }

    @Test
    void nothingIsTakenOrKeptUnlessAskedFor() throws Exception {
        run();
        run("--cache");
        run();
        assertThat(server.asked()).isEqualTo(3 * CELLS);
    }

    @Test
    void otherWordsAnotherModelASeedAParameterOrAPictureAreAskedAnew() throws Exception {
        run("--cache");
        int before = server.asked();

        write(STUDY.replace("What is the main reason?", "Why is that?"));
        assertThat(run("--cache").get("from_cache").asInt())
                .as("the questions before the changed one are known")
                .isEqualTo(CELLS / 2);
        assertThat(server.asked() - before).isEqualTo(CELLS / 2);

        write(STUDY.replace("temperature: 0.7", "temperature: 0.8"));
        assertThat(run("--cache").get("from_cache").asInt()).isZero();

        write(STUDY);
        assertThat(run("--cache", "--model", "gpt-4o").get("from_cache").asInt())
                .isZero();
        assertThat(run("--cache", "--seed", "12").get("from_cache").asInt()).isZero();

        picture(0x00ff00);
        assertThat(run("--cache").get("from_cache").asInt())
                .as("the concept without a picture is known")
                .isEqualTo(CELLS * 2 / 3);
    }

    @Test
    void whatIsNoAnswerIsNeverKept() throws Exception {
        answers("I'm sorry, but I can't assist with that.");
        CommandLineSession refused = session("--cache");
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.json().get("by_status").get("refused").asInt()).isEqualTo(CELLS);

        server.refuses();
        assertThat(session("--cache").json().get("from_cache").asInt()).isZero();

        answers("I would rather not buy it, what I have is fine.");
        JsonNode answered = run("--cache");
        assertThat(answered.get("from_cache").asInt()).isZero();
        assertThat(answered.get("answered").asInt()).isEqualTo(CELLS);
    }

    @Test
    void aCapLetsEverythingThroughThatIsKept() throws Exception {
        run("--cache");
        JsonNode second = run("--cache", "--max-cost", "0.0000001");
        assertThat(second.get("state").asText()).isEqualTo("completed");
    }

    @Test
    void aRunThatGoesOnKeepsToHowItWasBegun() {
        CommandLineSession session = CommandLineSession.run(
                "run",
                "--resume",
                "1",
                "--cache",
                "--workspace",
                folder.resolve("w.db").toString());
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err()).contains("--cache is for a new run");
    }

    private JsonNode run(String... more) throws IOException {
        CommandLineSession session = session(more);
        assertThat(session.code()).as(session.err()).isZero();
        return session.json();
    }

    private CommandLineSession session(String... more) {
        String[] all = Arrays.copyOf(more, more.length + 1);
        all[more.length] = "--json";
        return server.run(folder.resolve("bars.study.yaml"), folder.resolve("w.db"), all);
    }

    private void answers(String text) {
        server.answers("gpt-4o-mini", text);
        server.answers("gpt-4o", text);
    }

    private void write(String study) throws IOException {
        Files.writeString(folder.resolve("bars.study.yaml"), study);
    }

    private void picture(int colour) throws IOException {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, colour);
        ImageIO.write(image, "png", folder.resolve("oat.png").toFile());
    }
}
