package app.moderato.file.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportedPersonasTest {
    @TempDir
    private Path folder = Path.of("");

    private static PersonaTable table(String text) throws InvalidInput {
        return PersonaTable.parse(text.getBytes(StandardCharsets.UTF_8), "p.csv");
    }

    private static ImportedPersonas imported(PersonaTable table) throws InvalidInput {
        return ImportedPersonas.of(table, ColumnMapping.propose(table));
    }

    private static List<String> told(List<Problem> problems) {
        return problems.stream().map(Problem::toString).toList();
    }

    private static Path shared(String name) {
        Path file = Path.of("../shared/data").resolve(name);
        assumeTrue(Files.exists(file), "skipped: " + file + " is absent");
        return file;
    }

    @Test
    void aGermanFileOfASpreadsheetIsReadWithItsColumnsRecognised() throws InvalidInput {
        byte[] bytes = "Teilnehmer-ID;Vorname;Nachname;Alter;Geschlecht;Wohnort;Gewicht;Lieblingsmarke\r\n"
                .concat("7;Jörg;Müller;45;männlich;Köln;0,8;Weiß & Söhne\r\n8;Ann;Groß;33;weiblich;Bonn;1,2;Öko\r\n")
                .getBytes(Charset.forName("windows-1252"));
        PersonaTable table = PersonaTable.parse(bytes, "p.csv");
        assertThat(table.format()).isEqualTo("CSV with semicolons, Windows-1252");
        assertThat(imported(table).personas().getFirst())
                .isEqualTo(new Persona(
                        new PersonaId("7"),
                        "Jörg Müller",
                        Map.of("age", "45", "gender", "männlich", "city", "Köln", "lieblingsmarke", "Weiß & Söhne"),
                        0.8,
                        ""));
    }

    @Test
    void everyRowIsAPersonOrNamedAndSoIsEveryOddity() throws InvalidInput {
        ImportedPersonas imported = imported(table("""
            id,age,town,weight
            a,30,Ames,1
            a,31,Ames,1
            ,32,Ames,1
            d,old,Ames,1
            e,34,Ames,1,extra
            f,35
            g,36,,1
            ,,,
            i,200,CafÃ© â€™,1
            a,30,Ames,1
            k,38,Ames,1
            l,39,Ames,1
            m,39,Ames,1
            n,40,Ames,1
            """.replace("d,old", "d,older")));
        assertThat(imported.rows()).isEqualTo(14);
        assertThat(imported.personas())
                .hasSize(13)
                .extracting(p -> p.id().value())
                .doesNotHaveDuplicates();
        assertThat(told(imported.leftOut()))
                .containsExactly("line 9: This row has nothing in the columns that are taken.");
        assertThat(told(imported.odd()))
                .contains(
                        "line 6: This row has 5 cells for 4 columns; not taken: extra.",
                        "line 7: This row has 2 cells for 4 columns; the others are empty.",
                        "line 8: This row has no town.",
                        "line 5: This row has “older” in age, where others have numbers.",
                        "line 10: This row has an age of 200.",
                        "line 10: This row has signs in town that another program has garbled: “Ã©”.",
                        "line 11: This row is the same as line 2.");
    }

    @Test
    void idsThatComeTwiceOrNotAtAllAreGivenAnew() throws InvalidInput {
        PersonaTable table = table("code,age\na,30\na,31\n,32\np003,33\n");
        ImportedPersonas imported =
                ImportedPersonas.of(table, ColumnMapping.propose(table).with(List.of("code=id")));
        assertThat(imported.personas()).extracting(p -> p.id().value()).containsExactly("a", "p002", "p003-2", "p003");
        assertThat(told(imported.odd()))
                .containsExactly(
                        "line 3: This row has the id “a” of line 2; it is called p002 now.",
                        "line 4: This row has no id; it is called p003-2 now.");
    }

    @Test
    void jsonLinesAreReadWithKeysInsideKeysAndBadLinesNamed() throws InvalidInput {
        PersonaTable table = table("""
            {"uuid":"1","sex":"Female","age":51,"home":{"city":"Ames","state":"IA"},"tags":["a","b"]}
            {"uuid":"2","sex":"Male","age":22,
            {"uuid":"3","sex":"Male","age":23,"home":{"city":"Troy"}}
            17
            """);
        ImportedPersonas imported = imported(table);
        assertThat(table.format()).isEqualTo("JSON lines, UTF-8");
        assertThat(imported.rows()).isEqualTo(4);
        assertThat(imported.personas()).extracting(p -> p.id().value()).containsExactly("1", "3");
        assertThat(imported.personas().getFirst().attributes())
                .containsExactly(
                        Map.entry("gender", "Female"),
                        Map.entry("age", "51"),
                        Map.entry("city", "Ames"),
                        Map.entry("state", "IA"),
                        Map.entry("tags", "a, b"));
        assertThat(imported.leftOut()).extracting(Problem::line).containsExactly(2, 4);
    }

    @Test
    void aJsonListIsReadToo() throws InvalidInput {
        assertThat(imported(table("[{\"name\": \"Ann\", \"age\": 3},\n {\"name\": \"Bo\"}]"))
                        .personas())
                .extracting(Persona::name)
                .containsExactly("Ann", "Bo");
    }

    @Test
    void filesThatOnlyFillMemoryAreRefusedEarly() {
        assertThatThrownBy(() -> table("{}\n".repeat(100_001))).hasMessageContaining("more than 100000 rows");
        assertThatThrownBy(() -> table("{\n".repeat(100_001))).hasMessageContaining("more than 100000 rows");
        assertThatThrownBy(() -> table("a\n".repeat(100_003))).hasMessageContaining("more than 100000 rows");
        assertThatThrownBy(() -> table("[" + "1,".repeat(100_001) + "1]"))
                .hasMessageContaining("more than 100000 rows");
        assertThatThrownBy(() -> table("[".repeat(100_000))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> table("[{\"a\":1},")).hasMessageContaining("not proper JSON");
    }

    @Test
    void wishesChangeTheMappingAndWhatTheyContradictGivesWay() throws InvalidInput {
        ColumnMapping mapping =
                ColumnMapping.propose(table("Alter,years,note\n1,2,3\n")).with(List.of("years=age", "note=-"));
        assertThat(mapping.targets().values().stream().map(ColumnTarget::toString))
                .containsExactly("-", "age", "-");
        assertThatThrownBy(() -> mapping.with(List.of("yaers=age", "x")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Did you mean “years”?")
                .hasMessageContaining("COLUMN=ATTRIBUTE");
    }

    @Test
    void threeHundredAndThirtyThreeMessyRowsAreAllTakenAndTheOddOnesNamed() throws InvalidInput {
        PersonaTable table = PersonaTable.read(shared("messy_import/zomato_mac_roman_cr.csv"));
        ImportedPersonas imported = imported(table);
        assertThat(table.format()).isEqualTo("CSV with commas, Mac Roman");
        assertThat(imported.rows()).isEqualTo(333);
        assertThat(imported.personas()).hasSize(333);
        assertThat(imported.leftOut()).isEmpty();
        assertThat(told(imported.odd()))
                .filteredOn(sentence -> sentence.contains("“Like” in Rating"))
                .hasSize(1);
        assertThat(told(imported.odd()))
                .filteredOn(sentence -> sentence.contains("has no Review, Rating, Metadata, Time"))
                .hasSize(38);
        assertThat(told(imported.odd())).anyMatch(sentence -> sentence.contains("“â€™”"));
        assertThat(imported.remarks()).containsExactly("Rating: 144 of 294 numbers are not whole.");
    }

    @Test
    void syntheticPeopleOfTheFamousCollectionKeepTheirProseAsBackground() throws InvalidInput {
        PersonaTable table = PersonaTable.read(shared("census/nemotron_personas_usa_sample_50.csv"));
        ColumnMapping mapping = ColumnMapping.propose(table);
        assertThat(mapping.targets())
                .containsEntry("id", ColumnTarget.ID)
                .containsEntry("core", ColumnTarget.BACKGROUND)
                .containsEntry("professional", ColumnTarget.BACKGROUND)
                .containsEntry("hobbies", ColumnTarget.BACKGROUND)
                .containsEntry("path", ColumnTarget.IGNORE);
        assertThat(mapping.attributes())
                .containsExactly(
                        "age",
                        "age_band",
                        "gender",
                        "marital_status",
                        "education",
                        "occupation",
                        "occupation_group",
                        "city",
                        "state",
                        "country",
                        "zipcode");
        ImportedPersonas imported = ImportedPersonas.of(table, mapping);
        assertThat(imported.personas()).hasSize(50);
        assertThat(imported.personas())
                .extracting(Persona::name)
                .contains("Tamara Bledsoe", "Aaron Vanwey", "Susan Doiron");
        assertThat(imported.personas().getFirst().background())
                .startsWith("Tamara Bledsoe is a safety")
                .contains("\nHobbies: Vintage automobile restoration, Woodworking,");
    }

    @Test
    void whatWasImportedIsReadBackAsTheFileOfAStudy() throws Exception {
        PersonaTable table = PersonaTable.read(shared("messy_import/zomato_mac_roman_cr.csv"));
        ImportedPersonas imported = imported(table);
        Path file = Files.write(folder.resolve("personas.csv"), PersonasWriter.bytes(imported.panel()));
        assertThat(PersonasReader.read(file)).isEqualTo(imported.personas());
    }
}
