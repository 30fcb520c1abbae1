package app.moderato.file.panel;

import app.moderato.core.study.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Whether tables that share an attribute tell the same story about it. */
final class MarginsAgreement {
    private static final double ROUNDING = 0.02;

    private MarginsAgreement() {}

    static List<Problem> problems(List<MarginsTable> tables) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            for (int j = 0; j < i; j++) {
                for (String attribute : tables.get(i).attributes()) {
                    if (tables.get(j).attributes().contains(attribute)) {
                        compare(attribute, tables.get(j), tables.get(i), problems);
                    }
                }
            }
        }
        return problems;
    }

    private static void compare(String attribute, MarginsTable first, MarginsTable second, List<Problem> problems) {
        Map<String, Double> a = first.margin(attribute);
        Map<String, Double> b = second.margin(attribute);
        Set<String> categories = new LinkedHashSet<>(a.keySet());
        categories.addAll(b.keySet());
        for (String category : categories) {
            double x = a.getOrDefault(category, 0.0);
            double y = b.getOrDefault(category, 0.0);
            if (!a.containsKey(category) || !b.containsKey(category) || Math.abs(x - y) > ROUNDING) {
                problems.add(Problem.error(
                                "",
                                String.format(
                                        Locale.ROOT,
                                        "The tables %s and %s contradict each other: %s “%s” is %.3f in the one and"
                                                + " %.3f in the other. Correct one of them.",
                                        first.name(),
                                        second.name(),
                                        attribute,
                                        category,
                                        x,
                                        y))
                        .atLine(second.firstLine()));
            }
        }
    }
}
