package app.moderato.file.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.moderato.core.panel.Population;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Problem;
import app.moderato.file.table.DecodedText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarginsReaderTest {
    private static Population read(String text) throws InvalidInput {
        return MarginsReader.parse(text.getBytes(StandardCharsets.UTF_8), "margins.csv", "");
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
    void tablesAreReadInOrderSingleAndJoint() throws InvalidInput {
        Population population = read("""
            \uFEFFattribute,category,share
            age,18-34,0.4
            age,35+,0.6
            "gender | age",female|18-34,0.2
            "gender | age",female|35+,0.3
            "gender | age",male|18-34,0.2
            "gender | age",male|35+,0.3
            """);
        assertThat(population.tables().stream().map(Population.Table::attributes))
                .containsExactly(List.of("age"), List.of("gender", "age"));
        assertThat(population.tables().get(1).entries().getFirst())
                .isEqualTo(new Population.Entry(List.of("female", "18-34"), 0.2));
    }

    @Test
    void semicolonsTabsAndDecimalCommasAreRead() throws InvalidInput {
        String semicolons = """
                attribute;category;share
                age;18-34;0,4
                age;35+;0,6
                gender|age;f|18-34;0,4
                gender|age;f|35+;0,6
                """;
        assertThat(read(semicolons).tables()).hasSize(2);
        assertThat(read(semicolons.replace(';', '\t'))).isEqualTo(read(semicolons));
        assertThat(read(semicolons).tables().getFirst().entries().getFirst())
                .isEqualTo(new Population.Entry(List.of("18-34"), 0.4));
    }

    @Test
    void aSumThatIsOffSaysHowMuchIsTooMuchOrMissing() {
        assertThat(problems("attribute,category,share\na,x,0.9\na,y,0.5\nb,x,0.8\n"))
                .extracting(Problem::sentence)
                .satisfiesExactly(
                        more -> assertThat(more).contains("add up to 1.400").contains("0.400 is too much"),
                        less -> assertThat(less).contains("add up to 0.800").contains("0.200 is missing"));
    }

    @Test
    void roundedSharesAreScaledToOne() throws InvalidInput {
        Population population = read("attribute,category,share\na,x,0.33\na,y,0.33\na,z,0.33\n");
        assertThat(population.tables().getFirst().entries())
                .allSatisfy(entry ->
                        assertThat(entry.share()).isEqualTo(1 / 3.0, org.assertj.core.data.Offset.offset(1e-12)));
    }

    @Test
    void allProblemsAreToldAtOnceWithTheirLines() {
        List<Problem> found = problems("""
            attribute,category,share
            age,18-34,0.5
            age,30-44,0.5
            gender,female,half
            gender,male,-0.5
            region,North,0.2
            region,North,0.3
            school,none,0.2
            school,some,0.3
            a|b,x,0.3
            c,x
            """);
        assertThat(found.stream().map(Problem::line)).containsExactly(2, 4, 5, 7, 8, 10, 11);
        assertThat(found.toString())
                .contains("18-34 and 30-44 of age overlap")
                .contains("“half” is not a number")
                .contains("outside 0 to 1")
                .contains("“North” twice")
                .contains("school add up to 0.500")
                .contains("one category for each of a and b")
                .contains("2 fields, the header has 3");
    }

    @Test
    void tablesThatContradictEachOtherAreNamed() {
        assertThat(problems("""
            attribute,category,share
            gender,female,0.6
            gender,male,0.4
            gender|age,female|18+,0.5
            gender|age,male|18+,0.5
            """))
                .hasSize(2)
                .first()
                .hasToString("line 4: The tables gender and gender|age contradict each other: gender “female” is 0.600"
                        + " in the one and 0.500 in the other. Correct one of them.");
    }

    @Test
    void bandsAndWordsDoNotMix() {
        assertThat(problems("attribute,category,share\nage,18-34,0.5\nage,older,0.5\n")
                        .toString())
                .contains("but “older” is not");
    }

    @Test
    void aMissingColumnIsNamed() {
        assertThat(problems("attribute,group,share\na,b,1\n").toString()).contains("“category” is missing");
    }

    @Test
    void emptyAndHugeFilesGetASentence() {
        assertThat(problems("").toString()).contains("is empty");
        assertThat(problems("attribute,category,share\n").toString()).contains("no rows");
        assertThat(problems("attribute,category,share\na,\"b,1\n").toString()).contains("quotation mark");
        assertThatThrownBy(() -> MarginsReader.parse(new byte[DecodedText.LARGEST_BYTES + 1], "m.csv", ""))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("larger than 64 MB");
    }

    @Test
    void marginsOfAnOlderProgramAreReadToo() throws InvalidInput {
        Population margins = MarginsReader.parse(
                "attribute,category,share\nland,Österreich,0.4\nland,Süden,0.6\n".getBytes(StandardCharsets.ISO_8859_1),
                "m.csv",
                "");
        assertThat(margins.tables().getFirst().entries().getFirst().categories())
                .containsExactly("Österreich");
    }

    @Test
    void aFileThatIsNotThereIsNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> MarginsReader.read(folder.resolve("none.csv")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("There is no file");
    }
}
