package app.moderato.report.csv;

import app.moderato.core.panel.Panel;
import app.moderato.core.panel.Persona;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code personas.csv}: one row a persona, in the form in which a study reads personas. */
public final class PersonasCsv {
    private PersonasCsv() {}

    public static String of(Panel panel) {
        List<String> attributes = attributes(panel);
        List<String> header = new ArrayList<>(List.of("id", "name"));
        header.addAll(attributes);
        header.addAll(List.of("weight", "background"));
        List<List<String>> rows = new ArrayList<>();
        for (Persona persona : panel.personas()) {
            List<String> row = new ArrayList<>(List.of(persona.id().value(), persona.name()));
            attributes.forEach(attribute -> row.add(persona.attribute(attribute).orElse("")));
            row.addAll(List.of(Table.number(persona.weight()), persona.background()));
            rows.add(row);
        }
        return Table.of(header, rows);
    }

    /** All attributes of the panel in the order in which they first occur. */
    static List<String> attributes(Panel panel) {
        Set<String> attributes = new LinkedHashSet<>();
        panel.personas()
                .forEach(persona -> attributes.addAll(persona.attributes().keySet()));
        return List.copyOf(attributes);
    }
}
