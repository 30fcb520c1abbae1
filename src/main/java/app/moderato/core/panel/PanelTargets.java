package app.moderato.core.panel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares a drawn sheet with its design, attribute by attribute. */
final class PanelTargets {
    private PanelTargets() {}

    static List<Panel.Target> of(PanelDesign design, Sheet sheet) {
        List<Panel.Target> targets = new ArrayList<>();
        for (String attribute : design.attributes()) {
            Map<String, Double> wanted = wanted(design, attribute);
            Map<String, Integer> people = new HashMap<>();
            int column = sheet.column(attribute);
            for (int person = 0; person < sheet.size(); person++) {
                people.merge(group(design, attribute, sheet.level(person, column)), 1, Integer::sum);
            }
            wanted.forEach((category, share) -> targets.add(new Panel.Target(
                    attribute, category, share, people.getOrDefault(category, 0) / (double) sheet.size())));
        }
        return targets;
    }

    private static Map<String, Double> wanted(PanelDesign design, String attribute) {
        Quota quota = design.quotas().get(attribute);
        if (quota != null) {
            return quota.shares();
        }
        Map<String, Double> wanted = new LinkedHashMap<>();
        design.steps().stream()
                .filter(step -> step.fresh().contains(attribute))
                .findFirst()
                .ifPresent(step -> step.cells()
                        .margin(List.of(attribute))
                        .forEach((level, share) -> wanted.put(level.getFirst().label(), share)));
        return wanted;
    }

    private static String group(PanelDesign design, String attribute, Level level) {
        Quota quota = design.quotas().get(attribute);
        return quota == null ? level.label() : quota.group(level);
    }
}
