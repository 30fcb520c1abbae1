package app.moderato.ui.panel;

import app.moderato.file.panel.ColumnMapping;
import app.moderato.file.panel.ColumnTarget;
import app.moderato.file.panel.PersonaTable;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A column of a file of people, and what it becomes. */
final class ColumnRow {
    private static final int EXAMPLES = 3;
    /** Rows in which examples are looked for. */
    private static final int LOOKED_AT = 200;

    private static final int LONGEST = 40;

    private final String name;
    private final List<String> examples;
    private final ReadOnlyObjectWrapper<ColumnTarget> target = new ReadOnlyObjectWrapper<>();
    /** What the attribute is called, while it is something else too. */
    private String attribute;

    ColumnRow(String name, List<String> examples, ColumnTarget proposed) {
        this.name = name;
        this.examples = List.copyOf(examples);
        this.attribute = proposed.kind() == ColumnTarget.Kind.ATTRIBUTE ? proposed.attribute() : name;
        target.set(proposed);
    }

    /** The columns of a table, with what is proposed for each. */
    static List<ColumnRow> of(PersonaTable table) {
        ColumnMapping proposed = ColumnMapping.propose(table);
        List<ColumnRow> rows = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            String name = table.columns().get(i);
            rows.add(new ColumnRow(name, examples(table, i), proposed.target(name)));
        }
        return rows;
    }

    private static List<String> examples(PersonaTable table, int column) {
        return table.rows().stream()
                .limit(LOOKED_AT)
                .map(row ->
                        column < row.cells().size() ? row.cells().get(column).strip() : "")
                .filter(cell -> !cell.isEmpty())
                .map(cell -> cell.length() > LONGEST ? cell.substring(0, LONGEST) + "…" : cell)
                .distinct()
                .limit(EXAMPLES)
                .toList();
    }

    String name() {
        return name;
    }

    /** A few values that differ. */
    List<String> examples() {
        return examples;
    }

    ReadOnlyObjectProperty<ColumnTarget> targetProperty() {
        return target.getReadOnlyProperty();
    }

    void become(ColumnTarget.Kind kind) {
        target.set(new ColumnTarget(kind, kind == ColumnTarget.Kind.ATTRIBUTE ? attribute : ""));
    }

    /** @param text without words the column keeps its own name; the names of other things make no attribute */
    void call(String text) {
        String wished = text.isBlank() ? name : text.strip();
        attribute = ColumnTarget.parse(wished).kind() == ColumnTarget.Kind.ATTRIBUTE ? wished : wished + "_of_file";
        target.set(new ColumnTarget(ColumnTarget.Kind.ATTRIBUTE, attribute));
    }
}
