package app.moderato.file.panel;

import app.moderato.file.table.CellSigns;
import app.moderato.file.table.MessyTable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What is unusual in a row, measured by what is usual in its columns. */
final class OddCells {
    /** A column filled so far is one that people are expected to have. */
    private static final double EXPECTED = 0.6;
    /** A column is one of numbers where so many of its filled cells are. */
    private static final double NUMERIC = 0.9;

    private static final int LONGEST = 10_000;
    private static final int SHOWN = 40;
    private static final int OLDEST = 120;

    private record Column(String name, ColumnTarget target, boolean expected, boolean numeric, boolean whole) {}

    private final List<Column> columns = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    OddCells(PersonaTable table, ColumnMapping mapping) {
        for (int i = 0; i < table.columns().size(); i++) {
            String name = table.columns().get(i);
            List<String> filled =
                    table.cells(i).stream().filter(cell -> !cell.isEmpty()).toList();
            List<Double> numbers = filled.stream()
                    .map(CellSigns::number)
                    .filter(OptionalDouble::isPresent)
                    .map(OptionalDouble::getAsDouble)
                    .toList();
            boolean numeric = !filled.isEmpty() && numbers.size() >= NUMERIC * filled.size();
            long broken = numbers.stream()
                    .filter(number -> number != Math.rint(number))
                    .count();
            Column column = new Column(
                    name,
                    mapping.target(name),
                    filled.size() >= EXPECTED * table.rows().size(),
                    numeric,
                    broken == 0);
            columns.add(column);
            if (isTaken(column) && numeric && broken > 0 && broken < numbers.size()) {
                remarks.add(name + ": " + broken + " of " + numbers.size() + " numbers are not whole.");
            }
        }
    }

    private static boolean isTaken(Column column) {
        return column.target().kind() != ColumnTarget.Kind.IGNORE;
    }

    List<String> remarks() {
        return List.copyOf(remarks);
    }

    /** Reasons that complete “This row …”. */
    List<String> of(MessyTable.Row row) {
        List<String> reasons = new ArrayList<>();
        List<String> blank = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String cell = i < row.cells().size() ? row.cells().get(i) : "";
            if (!isTaken(column)) {
                continue;
            }
            if (cell.isEmpty()) {
                if (column.expected()
                        && column.target().kind() != ColumnTarget.Kind.ID
                        && i < row.cells().size()) {
                    blank.add(column.name());
                }
            } else {
                look(column, cell, reasons);
            }
        }
        if (!blank.isEmpty()) {
            reasons.addFirst("has no " + String.join(", ", blank));
        }
        return reasons;
    }

    private static void look(Column column, String cell, List<String> reasons) {
        OptionalDouble number = CellSigns.number(cell);
        boolean age = column.target().toString().equals("age");
        if (column.numeric() && number.isEmpty() && column.target().kind() == ColumnTarget.Kind.ATTRIBUTE) {
            reasons.add("has “" + shown(cell) + "” in " + column.name() + ", where others have numbers");
        } else if (age && number.isPresent() && !(number.getAsDouble() >= 0 && number.getAsDouble() <= OLDEST)) {
            reasons.add("has an age of " + cell);
        }
        CellSigns.garbled(cell)
                .ifPresent(signs -> reasons.add(
                        "has signs in " + column.name() + " that another program has garbled: “" + signs + "”"));
        if (CellSigns.hasControls(cell)) {
            reasons.add("has control signs in " + column.name() + "; they are taken for spaces");
        }
        if (cell.length() > LONGEST) {
            reasons.add("has " + cell.length() + " signs in " + column.name());
        }
    }

    private static String shown(String cell) {
        return cell.length() <= SHOWN ? cell : cell.substring(0, SHOWN) + "…";
    }
}
