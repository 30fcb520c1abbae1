package app.moderato;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PanelCommandTest {
    @TempDir
    Path folder;

    private Path people = Path.of("");
    private String out = "";

    @BeforeEach
    void write() throws IOException {
        StringBuilder text = new StringBuilder("Nr;Geschlecht;Alter;Notiz\r\n");
        for (int i = 0; i < 40; i++) {
            text.append(i)
                    .append(i < 10 ? ";Female;" : ";Male;")
                    .append(20 + i)
                    .append(";Größe ")
                    .append(i)
                    .append("\r\n");
        }
        people = Files.writeString(folder.resolve("leute.csv"), text, Charset.forName("windows-1252"));
        out = folder.resolve("out.csv").toString();
    }

    @Test
    void peopleOfAFileAreMappedWeightedAndCounted() throws IOException {
        CommandLineSession session = CommandLineSession.run(
                "panel",
                "--personas",
                people.toString(),
                "--map",
                "Nr=id",
                "--map",
                "Notiz=-",
                "--rake",
                "us-adults",
                "--rake-on",
                "gender",
                "--out",
                out,
                "--json");
        assertThat(session.code()).as(session.err()).isZero();
        JsonNode json = session.json();
        assertThat(json.at("/import/format").asText()).isEqualTo("CSV with semicolons, Windows-1252");
        assertThat(json.at("/import/mapping/Alter").asText()).isEqualTo("age");
        assertThat(json.at("/import/rows").asInt()).isEqualTo(40);
        for (JsonNode target : json.get("targets")) {
            assertThat(target.get("achieved").asDouble())
                    .isCloseTo(target.get("target").asDouble(), within(1e-9));
        }
        assertThat(json.at("/weights/effective_n").asDouble()).isBetween(20.0, 39.0);
        assertThat(json.at("/near_copies/people").asInt()).isZero();
        assertThat(Files.readString(Path.of(out)))
                .startsWith("id,name,gender,age,weight,background\n0,,Female,20,2.03");
    }

    @Test
    void aPersonReadsTheSameInWords() {
        CommandLineSession session = CommandLineSession.run(
                "panel",
                "--personas",
                people.toString(),
                "--target",
                "gender=Female:0.5,Male:0.5",
                "--trim",
                "1.5",
                "--out",
                out);
        assertThat(session.code()).as(session.err()).isZero();
        assertThat(session.out())
                .contains("40 rows, 40 people, 0 rows worth a look, 0 left out.")
                .contains("With no weight above 1.5 times the mean")
                .contains("design effect")
                .contains("of someone else")
                .contains("40 personas written to");
    }

    @Test
    void aPopulationIsSampledAsBefore() throws IOException {
        CommandLineSession session =
                CommandLineSession.run("panel", "--population", "us-adults", "--size", "50", "--out", out, "--json");
        assertThat(session.code()).as(session.err()).isZero();
        assertThat(session.json().at("/weights/design_effect").asDouble()).isEqualTo(1);
        assertThat(session.json().get("targets").size()).isEqualTo(6 + 2 + 6 + 6 + 4 + 51 + 6);
    }

    @Test
    void aStudysWeightsReachItsRunsAndExports() throws IOException {
        Path study = Files.writeString(folder.resolve("bars.study.yaml"), """
            moderato: 1
            title: Bars
            concepts:
              - {id: oat, name: Oat bar, text: A soft bar of oats and honey.}
            panel: {personas: out.csv, weights: {shares: {gender: {Female: 0.5, Male: 0.5}}}}
            guide:
              questions:
                - {id: why, type: open, text: "What do you think?"}
            """);
        assertThat(CommandLineSession.run("panel", "--personas", people.toString(), "--out", out)
                        .code())
                .isZero();
        Path export = folder.resolve("export");
        CommandLineSession run = CommandLineSession.run(
                "run",
                study.toString(),
                "--provider",
                "rehearsal",
                "--workspace",
                folder.resolve("w.db").toString(),
                "--out",
                export.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readAllLines(export.resolve("personas.csv")))
                .anyMatch(row -> row.matches(".*Female.*,2(\\.0)?,.*"));
    }

    @Test
    void peopleComeFromOnePlace() {
        assertThat(CommandLineSession.run("panel", "--size", "5", "--out", out).code())
                .isEqualTo(2);
        assertThat(CommandLineSession.run(
                                "panel", "--population", "us-adults", "--personas", people.toString(), "--out", out)
                        .code())
                .isEqualTo(2);
        assertThat(CommandLineSession.run("panel", "--population", "us-adults", "--out", out)
                        .err())
                .contains("--size 200");
        assertThat(CommandLineSession.run("panel", "--personas", people.toString(), "--trim", "3", "--out", out)
                        .err())
                .contains("--rake us-adults");
        assertThat(CommandLineSession.run("panel", "--personas", people.toString(), "--rake", "us-adults", "--out", out)
                        .err())
                .contains("Nobody in the panel has gender and age");
    }
}
