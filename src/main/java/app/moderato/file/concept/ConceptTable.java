package app.moderato.file.concept;

import app.moderato.core.study.Concept;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Problem;
import app.moderato.file.picture.PictureImport;
import app.moderato.file.table.ForeignCsv;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads concepts from a CSV table, one row each. Columns for name, text, price, currency, image, control and id are known
 * by many names; all others are attributes.
 */
public final class ConceptTable {
    /** A study has no more concepts. */
    static final int MOST = 200;

    private ConceptTable() {}

    /**
     * @param existing the study's concepts
     * @param pictures takes what the image column names, relative to the table's folder
     * @throws InvalidInput where the file is no table of concepts at all
     */
    public static ImportedConcepts read(Path file, List<Concept> existing, PictureImport pictures) throws InvalidInput {
        ForeignCsv table = ForeignCsv.read(file);
        List<Problem> problems = new ArrayList<>();
        Map<Column, Integer> known = new LinkedHashMap<>();
        Map<String, Integer> attributes = new LinkedHashMap<>();
        columns(table.header(), known, attributes, problems);
        if (!known.containsKey(Column.NAME) && !known.containsKey(Column.TEXT) && !known.containsKey(Column.IMAGE)) {
            throw new InvalidInput("“" + file.getFileName() + "” has no column for names, texts or pictures. Call them"
                    + " name, text and image; its first row has: " + String.join(", ", table.header()) + ".");
        }
        ConceptRows rows = new ConceptRows(
                known,
                attributes,
                table.header().size(),
                existing,
                file.toAbsolutePath().getParent(),
                pictures);
        List<Concept> concepts = new ArrayList<>();
        for (ForeignCsv.Row row : table.rows()) {
            if (existing.size() + concepts.size() == MOST) {
                problems.add(Problem.error(
                                "",
                                "A study has at most " + MOST + " concepts. This row and those after it"
                                        + " are left out.")
                        .atLine(row.line()));
                break;
            }
            rows.concept(row, problems).ifPresent(concepts::add);
        }
        return new ImportedConcepts(concepts, problems);
    }

    private static void columns(
            List<String> header, Map<Column, Integer> known, Map<String, Integer> attributes, List<Problem> problems) {
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            Optional<Column> column = Column.of(name);
            boolean taken = column.isPresent()
                    ? known.putIfAbsent(column.get(), i) != null
                    : !name.isEmpty() && attributes.putIfAbsent(name, i) != null;
            if (taken) {
                problems.add(Problem.warning(
                                "",
                                "The column “" + name + "” says the same as one before it and is left"
                                        + " out. Rename it to keep it.")
                        .atLine(1));
            }
        }
    }
}
