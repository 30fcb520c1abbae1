package app.moderato.file.panel;

import app.moderato.core.panel.Persona;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of people whose stories begin with them, where no column holds names. */
final class LeadingNames {
    /** In so many stories the first words are capitalised by chance only where they are names. */
    private static final double NEARLY_ALL = 0.9;

    private static final Pattern NAME =
            Pattern.compile("(\\p{Lu}[\\p{L}.’'-]{0,30}(?: \\p{Lu}[\\p{L}.’'-]{0,30}){1,3})(?=[,’']| \\p{Ll})");

    private LeadingNames() {}

    /** The people with the names found, or empty where most stories begin otherwise or somebody is named already. */
    static Optional<List<Persona>> given(List<Persona> personas) {
        List<Persona> named = personas.stream()
                .map(persona -> at(persona.background())
                        .map(name -> new Persona(
                                persona.id(), name, persona.attributes(), persona.weight(), persona.background()))
                        .orElse(persona))
                .toList();
        long found = named.stream().filter(persona -> !persona.name().isEmpty()).count();
        long different = named.stream().map(Persona::name).distinct().count();
        boolean unnamed = personas.stream().allMatch(persona -> persona.name().isEmpty());
        return unnamed && found >= NEARLY_ALL * personas.size() && 2 * different > personas.size()
                ? Optional.of(named)
                : Optional.empty();
    }

    private static Optional<String> at(String story) {
        Matcher matcher = NAME.matcher(story);
        return matcher.lookingAt() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
