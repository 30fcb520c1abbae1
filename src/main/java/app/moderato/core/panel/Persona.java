package app.moderato.core.panel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One synthetic respondent.
 *
 * @param attributes in the order in which a person would tell them, such as age, gender, education, income
 * @param weight &gt; 0, mean 1 over a panel unless the file says otherwise
 * @param background a story in prose, empty where there is none
 */
public record Persona(PersonaId id, String name, Map<String, String> attributes, double weight, String background) {
    public Persona {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    public Optional<String> attribute(String key) {
        return Optional.ofNullable(attributes.get(key));
    }

    public Persona withWeight(double newWeight) {
        return new Persona(id, name, attributes, newWeight, background);
    }

    public Persona withBackground(String newBackground) {
        return new Persona(id, name, attributes, weight, newBackground);
    }
}
