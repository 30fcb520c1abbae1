package app.moderato;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.panel.Persona;
import app.moderato.core.study.InvalidInput;
import app.moderato.file.panel.PersonasReader;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PanelStoriesTest {
    private static final String STORY = "Ann keeps a narrow house with an old dog and a great many plants in it."
            + " On Sundays she bakes bread before anyone is up, and gives half of it away."
            + " She cannot stand pushy sellers and walks out at once.";

    private static final String PARROT =
            "Has a parrot that talks back and a kitchen garden behind an old house that nobody else wanted to have.";

    @TempDir
    Path folder;

    private Path out() {
        return folder.resolve("out.csv");
    }

    private CommandLineSession panel(Path people, String... more) {
        List<String> args = new ArrayList<>(
                List.of("panel", "--personas", people.toString(), "--out", out().toString(), "--stories"));
        args.addAll(List.of(more));
        return CommandLineSession.runIn(folder.resolve("user"), args.toArray(String[]::new));
    }

    private Path people(String rows) throws IOException {
        return Files.writeString(folder.resolve("people.csv"), "id,name,gender,age,background\n" + rows);
    }

    private String workspace() {
        return folder.resolve("moderato.db").toString();
    }

    @Test
    void theRehearsalWritesStoriesWithoutAKey() throws IOException, InvalidInput {
        CommandLineSession session = CommandLineSession.run(
                "panel",
                "--population",
                "us-adults",
                "--size",
                "20",
                "--out",
                out().toString(),
                "--stories",
                "--provider",
                "rehearsal");
        assertThat(session.code()).as(session.err()).isZero();
        assertThat(session.out()).contains("Stories: 20 written").contains("20 personas written");
        List<Persona> people = PersonasReader.read(out());
        assertThat(people)
                .hasSize(20)
                .allSatisfy(persona -> assertThat(persona.background())
                        .startsWith(persona.name().split(" ", 2)[0] + " is "));
        String first = Files.readString(out());
        CommandLineSession again = CommandLineSession.run(
                "panel",
                "--population",
                "us-adults",
                "--size",
                "20",
                "--out",
                out().toString(),
                "--stories",
                "--provider",
                "rehearsal",
                "--language",
                "de",
                "--json");
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.json().at("/stories/written").asInt()).isEqualTo(20);
        assertThat(Files.readString(out())).isEqualTo(first);
    }

    @Test
    void aStoryThatCannotStandIsRefusedWithItsReasonAndPaidStoriesAreKept() throws Exception {
        Path people = people("a,Ann Lee,female,34,\nb,Bob Gray,male,50,\nc,Cleo Hart,female,40," + PARROT + "\n");
        try (ChatStub server = new ChatStub()) {
            server.answers("gpt-4o-mini", STORY);
            String[] to = {
                "--base-url", server.address(), "--model", "gpt-4o-mini", "--yes", "--workspace", workspace(), "--json"
            };
            CommandLineSession session = panel(people, to);
            assertThat(session.code()).as(session.err()).isEqualTo(3);
            assertThat(session.err())
                    .contains("2 stories by custom gpt-4o-mini")
                    .contains("tokens in");
            JsonNode stories = session.json().get("stories");
            assertThat(stories.get("written").asInt()).isEqualTo(1);
            assertThat(stories.at("/refused/0/persona").asText()).isEqualTo("b");
            assertThat(stories.at("/refused/0/faults/0").asText()).isEqualTo("gender");
            assertThat(stories.at("/refused/0/reason").asText()).contains("Bob Gray is a man");
            assertThat(stories.get("calls").asInt()).isEqualTo(3);
            assertThat(PersonasReader.read(out()))
                    .extracting(Persona::background)
                    .containsExactly(STORY, "", PARROT);
            JsonNode second = panel(people, to).json().get("stories");
            assertThat(second.get("kept").asInt()).isEqualTo(1);
            assertThat(second.get("calls").asInt()).isEqualTo(2);
        }
    }

    @Test
    void nothingIsSentWhereNobodyAgreesToTheCost() throws IOException {
        try (ChatStub server = new ChatStub()) {
            server.answers("gpt-4o-mini", STORY);
            CommandLineSession session = panel(
                    people("a,Ann Lee,female,34,\n"),
                    "--base-url",
                    server.address(),
                    "--model",
                    "gpt-4o-mini",
                    "--workspace",
                    workspace());
            assertThat(session.code()).isEqualTo(2);
            assertThat(session.err()).contains("Add --yes to agree");
            assertThat(server.asked()).isZero();
            assertThat(out()).doesNotExist();
        }
    }

    @Test
    void whatBelongsToStoriesNeedsStories() throws IOException {
        Path people = people("a,Ann Lee,female,34,\n");
        CommandLineSession session = CommandLineSession.run(
                "panel", "--personas", people.toString(), "--out", out().toString(), "--model", "gpt-4o-mini");
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err()).contains("add --stories");
        assertThat(panel(people).err()).contains("Add --model NAME");
        assertThat(panel(people, "--provider", "rehearsal", "--language", "x_").err())
                .contains("--language is a tag");
        assertThat(panel(people, "--provider", "rehearsal", "--max-cost", "0").err())
                .contains("above 0");
    }
}
