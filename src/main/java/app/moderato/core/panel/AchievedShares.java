package app.moderato.core.panel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Target against weighted share, attribute by attribute. */
final class AchievedShares {
    private AchievedShares() {}

    /** Of every attribute of the tables, in their order; an attribute's own table goes before a joint one. */
    static List<Panel.Target> of(List<Persona> personas, List<Population.Table> tables) {
        Map<String, Population.Table> single = new LinkedHashMap<>();
        tables.forEach(table -> table.attributes()
                .forEach(attribute -> single.merge(
                        attribute,
                        PopulationMargin.of(table, List.of(attribute)),
                        (known, more) -> table.attributes().size() == 1 ? more : known)));
        List<Panel.Target> targets = new ArrayList<>();
        single.forEach((attribute, table) -> {
            double[] achieved = among(personas, table);
            for (int i = 0; i < achieved.length; i++) {
                Population.Entry entry = table.entries().get(i);
                targets.add(new Panel.Target(attribute, entry.categories().getFirst(), entry.share(), achieved[i]));
            }
        });
        return targets;
    }

    /** The same targets as other weights reach them. */
    static List<Panel.Target> again(List<Panel.Target> targets, List<Persona> personas) {
        Map<String, List<Population.Entry>> entries = new LinkedHashMap<>();
        targets.forEach(target -> entries.computeIfAbsent(target.attribute(), key -> new ArrayList<>())
                .add(new Population.Entry(List.of(target.category()), target.target())));
        return of(
                personas,
                entries.entrySet().stream()
                        .map(entry -> new Population.Table(List.of(entry.getKey()), entry.getValue()))
                        .toList());
    }

    private static double[] among(List<Persona> personas, Population.Table table) {
        return WeightFit.achieved(personas.stream().mapToDouble(Persona::weight).toArray(), Side.of(personas, table));
    }
}
