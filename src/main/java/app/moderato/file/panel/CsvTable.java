package app.moderato.file.panel;

import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Problem;
import app.moderato.file.table.DecodedText;
import app.moderato.file.table.ForeignCsv;
import java.nio.file.Path;
import java.util.List;

/**
 * A CSV file with a header, in any encoding and with any separator that can be found out, every field stripped of spaces
 * at its ends.
 */
record CsvTable(List<String> header, List<Row> rows) {
    /** @param line 1-based, of the row's first character */
    record Row(int line, List<String> fields) {}

    static CsvTable read(Path file) throws InvalidInput {
        return of(DecodedText.read(file), file.getFileName().toString());
    }

    /** @param name of the file, for sentences */
    static CsvTable parse(byte[] bytes, String name) throws InvalidInput {
        return of(DecodedText.of(bytes, name), name);
    }

    private static CsvTable of(DecodedText decoded, String name) throws InvalidInput {
        ForeignCsv csv = ForeignCsv.of(decoded, name);
        return new CsvTable(
                csv.header(),
                csv.rows().stream().map(row -> new Row(row.line(), row.cells())).toList());
    }

    /** Rows whose number of fields differs from the header's, as problems. */
    List<Problem> ragged() {
        return rows.stream()
                .filter(row -> row.fields().size() != header.size())
                .map(row -> at(
                        row,
                        "This row has " + row.fields().size() + " fields, the header has " + header.size()
                                + "; put a text that contains the separator in quotation marks."))
                .toList();
    }

    static Problem at(Row row, String sentence) {
        return Problem.error("", sentence).atLine(row.line());
    }
}
