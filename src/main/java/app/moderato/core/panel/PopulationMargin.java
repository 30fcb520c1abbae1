package app.moderato.core.panel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of shares summed over the attributes that do not matter. */
final class PopulationMargin {
    private PopulationMargin() {}

    /** @param wanted attributes of the table, in the order wanted */
    static Population.Table of(Population.Table table, List<String> wanted) {
        if (table.attributes().equals(wanted)) {
            return table;
        }
        int[] at = wanted.stream().mapToInt(table.attributes()::indexOf).toArray();
        Map<List<String>, Double> shares = new LinkedHashMap<>();
        for (Population.Entry entry : table.entries()) {
            String[] part = new String[at.length];
            for (int i = 0; i < at.length; i++) {
                part[i] = entry.categories().get(at[i]);
            }
            shares.merge(List.of(part), entry.share(), Double::sum);
        }
        return new Population.Table(
                wanted,
                shares.entrySet().stream()
                        .map(entry -> new Population.Entry(entry.getKey(), entry.getValue()))
                        .toList());
    }
}
