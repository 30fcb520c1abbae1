package app.moderato.core.panel;

import app.moderato.core.study.PanelSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Small populations and wishes, written short. */
final class Populations {
    private Populations() {}

    static Population population(Population.Table... tables) {
        return new Population("test", "", List.of(tables));
    }

    /** @param entries category, joined by | where joint, then share, in turns */
    static Population.Table table(String attributes, Object... entries) {
        List<Population.Entry> list = new ArrayList<>();
        for (int i = 0; i < entries.length; i += 2) {
            list.add(new Population.Entry(
                    List.of(entries[i].toString().split("\\|", -1)), ((Number) entries[i + 1]).doubleValue()));
        }
        return new Population.Table(List.of(attributes.split("\\|", -1)), list);
    }

    static PanelSpec size(int size) {
        return spec(size, Map.of(), Map.of());
    }

    static PanelSpec spec(int size, Map<String, String> filter, Map<String, Map<String, Double>> quotas) {
        return new PanelSpec(size, "test", null, filter, quotas);
    }

    static long count(Panel panel, String attribute, String value) {
        return panel.personas().stream()
                .filter(persona ->
                        persona.attributes().getOrDefault(attribute, "").equals(value))
                .count();
    }

    static int age(Persona persona) {
        return Integer.parseInt(persona.attributes().getOrDefault("age", "-1"));
    }
}
