package app.moderato.core.panel;

import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns quotas and earlier tables into wishes for raking, after a look at whether anybody could fulfil them. */
final class QuotaWishes {
    private QuotaWishes() {}

    static Raking.Wish wish(Cells table, Quota quota, PanelFilter filter) throws InvalidInput {
        int at = table.attributes().indexOf(quota.attribute());
        Map<Level, String> groups = new HashMap<>();
        for (Cells.Cell cell : table.cells()) {
            groups.computeIfAbsent(cell.levels().get(at), quota::group);
        }
        Set<String> present = Set.copyOf(groups.values());
        List<Problem> empty = quota.shares().entrySet().stream()
                .filter(entry -> entry.getValue() > 0 && !present.contains(entry.getKey()))
                .map(entry -> Problem.error(
                        "/panel/quotas/" + quota.attribute() + "/" + entry.getKey(),
                        "The quota asks for " + Percent.of(entry.getValue()) + " with " + quota.attribute() + " "
                                + entry.getKey() + ", but "
                                + (filter.isEmpty()
                                        ? "the population has nobody there."
                                        : "the filter (" + filter + ") leaves nobody there.")
                                + " Change the one or the other."))
                .toList();
        if (!empty.isEmpty()) {
            throw new InvalidInput(empty);
        }
        return new Raking.Wish(
                List.of(quota.attribute()),
                cell -> groups.getOrDefault(cell.levels().get(at), Quota.NONE),
                quota.shares());
    }

    /** Shared attributes keep the shares they have in the table drawn before. */
    static Raking.Wish follow(Cells table, List<String> shared, Cells before) throws InvalidInput {
        Map<List<Level>, Double> wanted = before.margin(shared);
        Set<List<Level>> present =
                table.cells().stream().map(cell -> table.part(cell, shared)).collect(Collectors.toSet());
        for (List<Level> part : wanted.keySet()) {
            if (!present.contains(part)) {
                throw new InvalidInput("The table " + String.join("|", table.attributes()) + " says nothing about "
                        + part.stream().map(Level::label).collect(Collectors.joining(", ")) + ", which the table "
                        + String.join("|", before.attributes()) + " contains. Give both the same categories.");
            }
        }
        return new Raking.Wish(shared, cell -> table.part(cell, shared), wanted);
    }
}
