package app.moderato.ui.transcript;

import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a person is called on screen.
 *
 * @param place age and where they live, as far as known
 * @param facts a little more of the same
 */
record PersonName(PersonaId id, String name, String place, String facts) {
    static PersonName of(Persona persona) {
        String age = first(persona, "age").orElse("");
        String gender = first(persona, "gender", "sex").orElse("");
        String work = first(persona, "occupation", "job", "profession").orElse("");
        String home =
                first(persona, "city", "town", "state", "region", "country").orElse("");
        String place = joined(age, home);
        if (place.isEmpty()) {
            // attributes of the study's own: the first ones, in the order of telling
            List<String> told = persona.attributes().values().stream().limit(3).toList();
            return new PersonName(
                    persona.id(),
                    persona.name(),
                    told.stream().limit(2).collect(Collectors.joining(", ")),
                    String.join(", ", told));
        }
        return new PersonName(persona.id(), persona.name(), place, joined(age, gender, work, home));
    }

    private static Optional<String> first(Persona persona, String... keys) {
        return Arrays.stream(keys)
                .map(key -> persona.attribute(key).orElse(null))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }
}
