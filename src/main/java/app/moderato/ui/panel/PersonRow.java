package app.moderato.ui.panel;

import app.moderato.core.analysis.PanelProfile;
import app.moderato.core.analysis.PersonaAttribute;
import app.moderato.core.panel.Persona;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A person of the panel, ready to be searched and filtered.
 *
 * @param number their place in the panel, from 0
 * @param words all that is known of them, in lower case
 * @param groups of each attribute of the profile, in its order
 */
record PersonRow(int number, Persona persona, String words, List<String> groups) {
    static List<PersonRow> of(List<Persona> personas, PanelProfile profile) {
        List<PersonRow> rows = new ArrayList<>(personas.size());
        for (Persona persona : personas) {
            String words = String.join(
                    "\n",
                    persona.id().value(),
                    persona.name(),
                    String.join("\n", persona.attributes().values()),
                    persona.background());
            List<String> groups = new ArrayList<>(profile.attributes().size());
            for (PersonaAttribute attribute : profile.attributes()) {
                groups.add(attribute.group(persona));
            }
            rows.add(new PersonRow(rows.size(), persona, words.toLowerCase(Locale.ROOT), groups));
        }
        return List.copyOf(rows);
    }

    /** The value of an attribute; empty where it is missing. */
    String value(String attribute) {
        return persona.attribute(attribute).orElse("").strip();
    }
}
