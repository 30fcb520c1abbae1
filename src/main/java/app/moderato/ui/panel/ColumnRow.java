package app.moderato.ui.panel;

import app.moderato.file.panel.ColumnTarget;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A column of a file of people, and what it becomes. */
final class ColumnRow {
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
