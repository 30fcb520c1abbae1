package app.moderato.file.panel;

import app.moderato.file.table.CellSigns;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Proposes what columns are: by their names first, then by what is in them. */
final class MappingProposal {
    /** Mean length in characters from which a column is prose and not an attribute. */
    private static final int PROSE = 80;

    private final Set<ColumnTarget> taken = new HashSet<>();

    private MappingProposal() {}

    static ColumnMapping of(PersonaTable table) {
        MappingProposal proposal = new MappingProposal();
        Map<String, ColumnTarget> targets = new LinkedHashMap<>();
        for (int i = 0; i < table.columns().size(); i++) {
            String column = table.columns().get(i);
            List<String> filled =
                    table.cells(i).stream().filter(cell -> !cell.isEmpty()).toList();
            targets.put(column, proposal.propose(column, filled, table.rows().size()));
        }
        return new ColumnMapping(targets);
    }

    private ColumnTarget propose(String column, List<String> filled, int rows) {
        if (filled.isEmpty()) {
            return ColumnTarget.IGNORE;
        }
        ColumnTarget target = ColumnWords.target(column).orElse(null);
        boolean prose = filled.stream().mapToInt(String::length).average().orElse(0) >= PROSE;
        if (target == null || target.kind() == ColumnTarget.Kind.ATTRIBUTE) {
            return prose
                    ? ColumnTarget.BACKGROUND
                    : attribute(target == null ? ColumnWords.attribute(column) : target.attribute(), column);
        }
        boolean fits = switch (target.kind()) {
            case ID -> filled.size() == rows && Set.copyOf(filled).size() == rows && !taken.contains(target);
            case WEIGHT -> filled.stream().allMatch(CellSigns::isWeight) && !taken.contains(target);
            // a word such as “Professional” in a column of that name is an attribute
            case BACKGROUND -> prose || filled.stream().anyMatch(CellSigns::isList);
            case NAME, IGNORE, ATTRIBUTE -> true;
        };
        if (!fits) {
            return attribute(ColumnWords.attribute(column), column);
        }
        taken.add(target);
        return target;
    }

    private ColumnTarget attribute(String wanted, String column) {
        String own = ColumnWords.attribute(column);
        String name = taken.contains(attribute(wanted)) ? own : wanted;
        for (int k = 2; taken.contains(attribute(name)); k++) {
            name = own + "_" + k;
        }
        ColumnTarget target = attribute(name);
        taken.add(target);
        return target;
    }

    /** Known columns' own words are no names of attributes. */
    private static ColumnTarget attribute(String name) {
        ColumnTarget parsed = ColumnTarget.parse(name);
        return parsed.kind() == ColumnTarget.Kind.ATTRIBUTE
                ? parsed
                : new ColumnTarget(ColumnTarget.Kind.ATTRIBUTE, name + "_of_file");
    }
}
