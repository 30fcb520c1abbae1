package app.moderato.file.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.moderato.core.study.InvalidInput;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessyTableTest {
    private static List<List<String>> rows(String text) throws InvalidInput {
        return MessyTable.of(text, "p.csv").rows().stream()
                .map(MessyTable.Row::cells)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theDelimiterIsFoundOut(String delimiter) throws InvalidInput {
        String text = "id,note,age\n1,\"a,b; c|d\t\"\"e\"\"\",3\n2,x,4\n"
                .replace("\",", "\"\f")
                .replace(",\"", "\f\"");
        String written = text.replace("id,note,age", "id\fnote\fage")
                .replace("2,x,4", "2\fx\f4")
                .replace('\f', delimiter.charAt(0));
        assertThat(rows(written)).containsExactly(List.of("1", "a,b; c|d\t\"e\"", "3"), List.of("2", "x", "4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void rowsEndAsTheProgramWroteThem(String end) throws InvalidInput {
        assertThat(rows("a,b\n1,2\n3,4\n".replace("\n", end))).containsExactly(List.of("1", "2"), List.of("3", "4"));
    }

    @Test
    void lineFeedsInCellsWithoutQuotesStayWhereRowsEndOtherwise() throws InvalidInput {
        assertThat(rows("a,b\r1,two\nlines\r3,4\r")).containsExactly(List.of("1", "two\nlines"), List.of("3", "4"));
        assertThat(rows("a,b\r\n1,two\nlines\r\n3,4\r\n"))
                .containsExactly(List.of("1", "two\nlines"), List.of("3", "4"));
    }

    @Test
    void aDecimalCommaDoesNotHideTheSemicolons() throws InvalidInput {
        assertThat(rows("id;weight\n1;0,5\n2;1,5\n")).containsExactly(List.of("1", "0,5"), List.of("2", "1,5"));
    }

    @Test
    void namesOfColumnsAreMadeToDiffer() throws InvalidInput {
        assertThat(MessyTable.of("a,,a,a\n1,2,3,4\n", "p.csv").header()).containsExactly("a", "column 2", "a 2", "a 3");
    }

    @Test
    void rowsOfAnotherWidthAreKept() throws InvalidInput {
        assertThat(rows("a,b,c\n1\n1,2,3,4\n1,2,3\n"))
                .containsExactly(List.of("1"), List.of("1", "2", "3", "4"), List.of("1", "2", "3"));
    }

    @Test
    void anOpenQuotationMarkIsToldAndNotSwallowed() {
        assertThatThrownBy(() -> MessyTable.of("a,b\n1,\"2\n3,4\n", "p.csv"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("opened and not closed");
    }

    @Test
    void anEmptyFileAndTooManyColumnsAreRefused() {
        assertThatThrownBy(() -> MessyTable.of("", "p.csv")).hasMessageContaining("empty");
        assertThatThrownBy(() -> MessyTable.of("a,".repeat(501) + "\n", "p.csv"))
                .hasMessageContaining("500 columns");
    }
}
