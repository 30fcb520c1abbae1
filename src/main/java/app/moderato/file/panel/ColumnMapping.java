package app.moderato.file.panel;

import app.moderato.core.panel.KnownNames;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What each column of an import becomes.
 *
 * @param targets by column, in the order of the file; a column that is not named is left out
 */
public record ColumnMapping(Map<String, ColumnTarget> targets) {
    public ColumnMapping {
        targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
    }

    /** A proposal out of the columns' names, in several languages, and of what is in them. */
    public static ColumnMapping propose(PersonaTable table) {
        return MappingProposal.of(table);
    }

    public ColumnTarget target(String column) {
        return targets.getOrDefault(column, ColumnTarget.IGNORE);
    }

    public ColumnMapping with(String column, ColumnTarget target) {
        Map<String, ColumnTarget> changed = new LinkedHashMap<>(targets);
        changed.put(column, target);
        return new ColumnMapping(changed);
    }

    /**
     * This mapping with wishes in the form {@code Alter=age}; {@code Notiz=-} leaves a column out. A column that would
     * be the same attribute, id or weight as one wished for gives way and is left out.
     *
     * @throws InvalidInput with every wish that is not of this form or names no column
     */
    public ColumnMapping with(List<String> wishes) throws InvalidInput {
        List<Problem> problems = new ArrayList<>();
        Map<String, ColumnTarget> wished = new LinkedHashMap<>();
        for (String wish : wishes) {
            int equals = wish.lastIndexOf('=');
            String column = equals < 0 ? "" : wish.substring(0, equals).strip();
            if (equals < 1) {
                problems.add(Problem.error("", "“" + wish + "” is not of the form COLUMN=ATTRIBUTE, like Alter=age."));
            } else if (!targets.containsKey(column)) {
                problems.add(Problem.error(
                        "", "There is no column “" + column + "”. " + KnownNames.hint(column, targets.keySet())));
            } else {
                wished.put(column, ColumnTarget.parse(wish.substring(equals + 1)));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        Map<String, ColumnTarget> mapped = new LinkedHashMap<>(targets);
        mapped.replaceAll(
                (column, target) -> !wished.containsKey(column) && wished.containsValue(target) && single(target)
                        ? ColumnTarget.IGNORE
                        : target);
        mapped.putAll(wished);
        return new ColumnMapping(mapped);
    }

    /** What cannot be: two columns for one thing. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        Map<ColumnTarget, String> first = new LinkedHashMap<>();
        targets.forEach((column, target) -> {
            String other = single(target) ? first.putIfAbsent(target, column) : null;
            if (other != null) {
                problems.add(Problem.error(
                        "",
                        "The columns “" + other + "” and “" + column + "” are both “" + target
                                + "”. Leave one out, or call it something else."));
            }
        });
        return problems;
    }

    private static boolean single(ColumnTarget target) {
        return switch (target.kind()) {
            case ID, WEIGHT, ATTRIBUTE -> true;
            case NAME, BACKGROUND, IGNORE -> false;
        };
    }

    /** The attributes that come out, in order. */
    public Set<String> attributes() {
        Set<String> attributes = new LinkedHashSet<>();
        targets.values().stream()
                .filter(target -> target.kind() == ColumnTarget.Kind.ATTRIBUTE)
                .forEach(target -> attributes.add(target.attribute()));
        return attributes;
    }
}
