package app.moderato.file.panel;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.panel.Panel;
import app.moderato.core.panel.PanelSelection;
import app.moderato.core.panel.Persona;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.PanelSpec;
import app.moderato.core.study.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class PersonasReaderTest {
    private static final Path CENSUS = Path.of("../shared/data/census");

    private static List<Persona> read(String text) throws InvalidInput {
        return PersonasReader.read(CsvTable.parse(text.getBytes(StandardCharsets.UTF_8), "p.csv"), "p.csv");
    }

    private static List<Problem> problems(String text) {
        try {
            read(text);
            return List.of();
        } catch (InvalidInput e) {
            return e.problems();
        }
    }

    @Test
    void unknownColumnsAreAttributesAndEmptyOnesAreLeftOut() throws InvalidInput {
        List<Persona> personas = read("""
                id,name,age,town,weight,background
                ann,Ann Lee,34,"Ames, Iowa",1.5,"Grew up
                on a farm."
                ,,51,,,
                """);
        assertThat(personas.getFirst().attributes())
                .containsExactly(Map.entry("age", "34"), Map.entry("town", "Ames, Iowa"));
        assertThat(personas.getFirst().weight()).isEqualTo(1.5);
        assertThat(personas.getFirst().background()).isEqualTo("Grew up\non a farm.");
        assertThat(personas.get(1).id()).hasToString("p002");
        assertThat(personas.get(1).attributes()).containsExactly(Map.entry("age", "51"));
        assertThat(personas.get(1).weight()).isEqualTo(1);
    }

    @Test
    void semicolonsAnOldEncodingAndDecimalCommasAreReadAsTheWindowDoes() throws InvalidInput {
        byte[] bytes = "id;name;age;weight;background\na;Zoë;34;1,5;Likes tea, and rain\nb;Jürgen;51;;\n"
                .getBytes(Charset.forName("windows-1252"));
        List<Persona> personas = PersonasReader.read(CsvTable.parse(bytes, "p.csv"), "p.csv");
        assertThat(personas).extracting(Persona::name).containsExactly("Zoë", "Jürgen");
        assertThat(personas.getFirst().weight()).isEqualTo(1.5);
        assertThat(personas.getFirst().background()).isEqualTo("Likes tea, and rain");
        assertThat(personas.getFirst().attributes()).containsExactly(Map.entry("age", "34"));
    }

    @Test
    void whatIsWrittenIsReadBack() throws InvalidInput {
        List<Persona> personas =
                read("id,name,age,weight,background\na,\"Al \"\"Big\"\" Ray\",30,0.25,\"x, y\"\nb,,31,2,\n");
        byte[] bytes = PersonasWriter.bytes(new Panel(personas, List.of()));
        assertThat(read(new String(bytes, StandardCharsets.UTF_8))).isEqualTo(personas);
    }

    @Test
    void allProblemsAreToldAtOnceWithTheirLines() {
        List<Problem> found = problems("""
                id,age,age,weight,
                a,30,30,1,
                a,31,31,0,
                c,32,32,much,
                d,33
                """);
        assertThat(found.stream().map(Problem::line)).containsExactly(1, 1, 3, 3, 4, 5);
        assertThat(found.toString())
                .contains("“age” is there twice")
                .contains("Column 5 has no name")
                .contains("“a” is already used in line 2")
                .contains("“0” is not a number above 0")
                .contains("“much”")
                .contains("2 fields, the header has 5");
    }

    @Test
    void aHeaderAloneIsNoPanel() {
        assertThat(problems("id,age\n").toString()).contains("no personas");
    }

    @Test
    void fiveThousandShoppersAreReadFilteredAndSampled() throws InvalidInput {
        List<Persona> personas = PersonasReader.read(shared("open_ecommerce_respondents_5027.csv"));
        assertThat(personas).hasSize(5027);
        PanelSpec spec = new PanelSpec(
                200,
                null,
                "p.csv",
                Map.of("age", "25-54", "region", "South"),
                Map.of("gender", Map.of("Female", 0.5, "Male", 0.5)));
        Panel panel = PanelSelection.select(personas, spec, 1);
        assertThat(panel.personas())
                .hasSize(200)
                .allSatisfy(p -> assertThat(p.attribute("age").orElse(""))
                        .isIn("25 - 34 years", "35 - 44 years", "45 - 54 years"));
        assertThat(panel.targets()).allSatisfy(t -> assertThat(t.achieved()).isEqualTo(0.5));
    }

    @Test
    void surveyProfilesAreRead() throws InvalidInput {
        List<Persona> personas = PersonasReader.read(shared("gss_agents_3505.csv"));
        assertThat(personas).hasSize(3505);
        assertThat(personas.getFirst().attribute("political_views")).contains("Slightly liberal");
    }

    private static Path shared(String name) {
        Path file = CENSUS.resolve(name);
        Assumptions.assumeTrue(Files.exists(file), () -> file + " is not here; this test needs it");
        return file;
    }
}
