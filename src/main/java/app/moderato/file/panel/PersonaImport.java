package app.moderato.file.panel;

import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.panel.PersonaIds;
import app.moderato.core.study.Problem;
import app.moderato.file.table.CellSigns;
import app.moderato.file.table.MessyTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes people out of rows and keeps account of what was odd. */
final class PersonaImport {
    private final PersonaTable table;
    private final ColumnMapping mapping;
    private final OddCells oddCells;
    private final List<Problem> odd = new ArrayList<>();
    private final List<Problem> leftOut;
    private final Map<String, Integer> idLines = new HashMap<>();
    private final Set<String> writtenIds = new HashSet<>();

    PersonaImport(PersonaTable table, ColumnMapping mapping) {
        this.table = table;
        this.mapping = mapping;
        this.oddCells = new OddCells(table, mapping);
        this.leftOut = new ArrayList<>(table.leftOut());
    }

    ImportedPersonas run() {
        List<Persona> personas = new ArrayList<>();
        table.columns().stream()
                .filter(column -> mapping.target(column).equals(ColumnTarget.ID))
                .findFirst()
                .ifPresent(
                        column -> writtenIds.addAll(table.cells(table.columns().indexOf(column))));
        Map<List<String>, Integer> seen = new HashMap<>();
        for (MessyTable.Row row : table.rows()) {
            List<String> cells = taken(row);
            if (cells.stream().allMatch(String::isEmpty)) {
                leftOut.add(Problem.warning("", "This row has nothing in the columns that are taken.")
                        .atLine(row.line()));
                continue;
            }
            Integer before = seen.putIfAbsent(cells, row.line());
            if (before != null) {
                odd(row, "is the same as line " + before);
            }
            width(row);
            oddCells.of(row).forEach(reason -> odd(row, reason));
            personas.add(persona(row, personas.size()));
        }
        List<String> remarks = new ArrayList<>(oddCells.remarks());
        Optional<List<Persona>> named = LeadingNames.given(personas);
        if (named.isPresent()) {
            remarks.add("No column holds names; they are taken from where the stories begin.");
        }
        odd.sort(Comparator.comparingInt(Problem::line));
        leftOut.sort(Comparator.comparingInt(Problem::line));
        return new ImportedPersonas(
                named.orElse(personas), table.rows().size() + table.leftOut().size(), odd, leftOut, remarks);
    }

    private List<String> taken(MessyTable.Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            if (mapping.target(table.columns().get(i)).kind() != ColumnTarget.Kind.IGNORE
                    && mapping.target(table.columns().get(i)).kind() != ColumnTarget.Kind.ID) {
                cells.add(i < row.cells().size() ? row.cells().get(i) : "");
            }
        }
        return cells;
    }

    private void width(MessyTable.Row row) {
        int columns = table.columns().size();
        List<String> cells = row.cells();
        if (cells.size() < columns) {
            odd(row, "has " + cells.size() + " cells for " + columns + " columns; the others are empty");
        } else if (cells.size() > columns) {
            odd(
                    row,
                    "has " + cells.size() + " cells for " + columns + " columns; not taken: "
                            + String.join(", ", cells.subList(columns, cells.size())));
        }
    }

    private void odd(MessyTable.Row row, String reason) {
        odd.add(Problem.warning("", "This row " + reason + ".").atLine(row.line()));
    }

    private Persona persona(MessyTable.Row row, int index) {
        Map<String, String> attributes = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        List<String> background = new ArrayList<>();
        String id = "";
        double weight = 1;
        for (int i = 0; i < Math.min(table.columns().size(), row.cells().size()); i++) {
            String column = table.columns().get(i);
            String written = row.cells().get(i);
            String cell = CellSigns.clean(CellSigns.plain(written));
            ColumnTarget target = mapping.target(column);
            if (cell.isEmpty() && target.kind() != ColumnTarget.Kind.ID) {
                continue;
            }
            switch (target.kind()) {
                case ID -> id = cell;
                case NAME -> names.add(cell);
                case WEIGHT -> weight = weight(row, cell);
                case BACKGROUND ->
                    background.add(CellSigns.isList(written) ? caption(column) + ": " + cell + "." : cell);
                case ATTRIBUTE -> attributes.put(target.attribute(), cell);
                case IGNORE -> {}
            }
        }
        return new Persona(
                id(row, id, index), String.join(" ", names), attributes, weight, String.join("\n", background));
    }

    private static String caption(String column) {
        String words =
                column.substring(column.lastIndexOf('.') + 1).replace('_', ' ').strip();
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private double weight(MessyTable.Row row, String cell) {
        if (CellSigns.isWeight(cell)) {
            return CellSigns.number(cell).orElse(1);
        }
        odd(row, "has the weight “" + cell + "”, which is no number above 0; it counts as 1");
        return 1;
    }

    private PersonaId id(MessyTable.Row row, String written, int index) {
        Integer before = written.isEmpty() ? null : idLines.putIfAbsent(written, row.line());
        if (!written.isEmpty() && before == null) {
            return new PersonaId(written);
        }
        String stem = PersonaIds.of(index, table.rows().size()).value();
        String free = stem;
        for (int k = 2; writtenIds.contains(free) || idLines.containsKey(free); k++) {
            free = stem + "-" + k;
        }
        idLines.put(free, row.line());
        if (before != null) {
            odd(row, "has the id “" + written + "” of line " + before + "; it is called " + free + " now");
        } else if (!writtenIds.isEmpty()) {
            odd(row, "has no id; it is called " + free + " now");
        }
        return new PersonaId(free);
    }
}
