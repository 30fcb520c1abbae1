package app.moderato.file.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.moderato.core.study.InvalidInput;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    @Test
    void cellsComeBackVerbatim() throws Exception {
        String csv = "id,text,text\r\n1,\"a, \"\"b\"\"\nc\",=1+1\r\n2, x ,\r\n";
        CsvTable table = CsvTable.parse(csv, "t");
        assertThat(table.rows()).containsExactly(List.of("1", "a, \"b\"\nc", "=1+1"), List.of("2", " x ", ""));
        StringWriter out = new StringWriter();
        table.write(out);
        assertThat(CsvTable.parse(out.toString(), "t")).isEqualTo(table);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstName() throws Exception {
        assertThat(CsvTable.parse("\ufefftext,b\nx,y\n", "t").column("text")).containsExactly("x");
    }

    @Test
    void shortRowsAreFilledAndBlankLinesAreNoRows() throws Exception {
        assertThat(CsvTable.parse("a,b\n1\n\n2,3\n", "t").rows()).containsExactly(List.of("1", ""), List.of("2", "3"));
    }

    @Test
    void inASingleColumnABlankLineIsAnEmptyText() throws Exception {
        assertThat(CsvTable.parse("text\na\n\nb\n", "t").column("text")).containsExactly("a", "", "b");
    }

    @Test
    void aRowWiderThanTheHeaderIsRefusedWithItsLine() {
        assertThatThrownBy(() -> CsvTable.parse("a,b\n1,2\n1,2,3\n", "t"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("line 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", ",\n1,2", "a,b\n\"open,2\n"})
    void whatIsNoTableIsRefused(String csv) {
        assertThatThrownBy(() -> CsvTable.parse(csv, "t")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aMissingOrRepeatedColumnIsRefusedWithTheNames() throws Exception {
        CsvTable table = CsvTable.parse("a,b,b\n1,2,3\n", "t");
        assertThatThrownBy(() -> table.column("text"))
                .hasMessageContaining("no column “text”")
                .hasMessageContaining("a, b, b");
        assertThatThrownBy(() -> table.column("b")).hasMessageContaining("several columns");
    }

    @Test
    void aFileOfASpreadsheetInAnotherCountryIsRead(@TempDir Path folder) throws Exception {
        Path file = Files.write(
                folder.resolve("t.csv"), "text;id\ncafé, naïve;1\ndéjà;2\n".getBytes(Charset.forName("windows-1252")));
        assertThat(CsvTable.read(file).column("text")).containsExactly("café, naïve", "déjà");
    }

    @Test
    void aFileIsReplacedAsAWholeAndNothingElseIsLeft(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("new").resolve("t.csv");
        WholeFile.write(CsvTable.parse("a\n1\n", "t"), file);
        WholeFile.write(CsvTable.parse("a\n2\n", "t"), file);
        assertThat(CsvTable.read(file).column("a")).containsExactly("2");
        assertThat(folder.resolve("new").toFile().list()).containsExactly("t.csv");
    }

    @Test
    void aFolderIsNotWrittenOver(@TempDir Path folder) {
        assertThatThrownBy(() -> WholeFile.write(CsvTable.parse("a\n1\n", "t"), folder))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("is a folder");
    }
}
