package app.moderato;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check} tells of a guide. */
class GuideCheckTest {
    private static final String STUDY = """
            moderato: 1
            title: Paste
            concepts:
              - {id: a, name: Alpha, text: A paste.}
              - {id: b, name: Beta, text: B paste., control: true}
            panel: {size: 6, population: us-adults}
            guide:
              questions:
                - {id: intent, type: rating, scale: purchase-intent, text: "Isn't it fresh?"}
                - {id: why, type: open, text: "Why?", ask_if: "intent >= 3", probe: "What about {{concept.name}}?"}
                - {id: never, type: open, text: "Why not?", ask_if: "intent > 4 and intent < 2"}
            """;

    @TempDir
    Path folder;

    private Path study = Path.of("");

    @BeforeEach
    void write() throws IOException {
        study = Files.writeString(folder.resolve("s.study.yaml"), STUDY);
    }

    private CommandLineSession check(String... more) {
        String[] args = new String[more.length + 2];
        args[0] = "check";
        args[1] = study.toString();
        System.arraycopy(more, 0, args, 2, more.length);
        return CommandLineSession.run(args);
    }

    @Test
    void hintsComeWithABetterWordingAndTheBaseOfEachQuestion() {
        CommandLineSession session = check();
        assertThat(session.code()).as(session.err()).isZero();
        assertThat(session.out())
                .contains("Hint, line 9: “Isn't it …” suggests the answer.")
                .contains("Better: “How fresh or not fresh do you find it?”")
                .contains("About each concept: 2 paths.")
                .contains("No answers lead to Q3 (never).")
                .containsPattern("Q2 +why +6 +18 +Q1 mean is at least 3")
                .contains("The study can be run with 6 personas.");
    }

    @Test
    void aWalkTellsEveryPathAndItsPromptsForOnePersona() {
        CommandLineSession session = check("--walk");
        assertThat(session.out())
                .contains("If Q1 mean below 3:", "asked Q1; skipped Q2 Q3")
                .contains("If Q1 mean at least 3:", "asked Q1 Q2; skipped Q3");
        CommandLineSession unknown = check("--walk", "--persona", "nobody");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("The panel has no persona “nobody”. The first one is “");
        String first = unknown.err().replaceAll("(?s).*The first one is “([^”]*)”.*", "$1");
        CommandLineSession prompts = check("--walk", "--persona", first);
        assertThat(prompts.code()).as(prompts.err()).isZero();
        assertThat(prompts.out()).contains("| if brief: What about ").containsPattern("\\| .*Isn't it fresh\\?");
    }

    @Test
    void theJsonHasFindingsPathsAndBases() throws IOException {
        JsonNode json = check("--json").json();
        assertThat(json.path("valid").asBoolean()).isTrue();
        JsonNode leading = json.path("findings").path(0);
        assertThat(leading.path("kind").asText()).isEqualTo("leading");
        assertThat(leading.path("words").asText()).isEqualTo("Isn't it");
        assertThat(leading.path("end").asInt()).isEqualTo(8);
        assertThat(leading.path("better").asText()).contains("How fresh or not fresh");
        assertThat(json.path("paths")).hasSize(2);
        assertThat(json.path("paths_complete").asBoolean()).isTrue();
        assertThat(json.path("unreached").path(0).asText()).isEqualTo("never");
        assertThat(json.path("bases").path(1).path("at_most").asInt()).isEqualTo(18);
    }

    @Test
    void theGuideIsPrintedForApproval() throws IOException {
        Path pdf = folder.resolve("guide.pdf");
        Path word = folder.resolve("guide.docx");
        assertThat(check("--print", pdf.toString()).out()).contains("The guide was written to " + pdf);
        assertThat(check("--print", word.toString()).code()).isZero();
        assertThat(Files.readAllBytes(pdf)).startsWith('%', 'P', 'D', 'F');
        assertThat(Files.readAllBytes(word)).startsWith('P', 'K');
    }

    @Test
    void aGuideThatCannotBePrintedThereSaysWhy() {
        CommandLineSession text = check("--print", folder.resolve("guide.txt").toString());
        assertThat(text.code()).isEqualTo(2);
        assertThat(text.err()).contains("FILE.pdf or FILE.docx");
        CommandLineSession nowhere =
                check("--print", folder.resolve("no/guide.pdf").toString());
        assertThat(nowhere.code()).isEqualTo(2);
        assertThat(nowhere.err()).contains("cannot be written: there is no folder");
    }
}
