package app.moderato.core.interview.story;

import app.moderato.core.panel.Panel;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whose stories are to be written.
 *
 * @param panel everybody, since no story may be almost somebody else's
 * @param chosen of the panel
 * @param language BCP 47
 * @param seed the same one gives the same requests
 * @param temperature of sampling, 0..2
 * @param maxOutputTokens of one story
 */
public record StoryOrder(
        Panel panel, Set<PersonaId> chosen, String language, long seed, double temperature, int maxOutputTokens) {
    /** Room for six sentences in any language, and for models that think before they write. */
    public static final int ROOM = 800;

    /** Stories shall differ more than answers. */
    public static final double USUAL_TEMPERATURE = 0.9;

    public StoryOrder {
        chosen = Set.copyOf(chosen);
    }

    /** @param again also those who have a background, which is replaced */
    public static StoryOrder of(Panel panel, boolean again, String language, long seed) {
        Set<PersonaId> chosen = new LinkedHashSet<>();
        panel.personas().stream()
                .filter(persona -> again || persona.background().isBlank())
                .forEach(persona -> chosen.add(persona.id()));
        return new StoryOrder(panel, chosen, language, seed, USUAL_TEMPERATURE, ROOM);
    }

    /** The same in another language. */
    public StoryOrder in(String other) {
        return new StoryOrder(panel, chosen, other, seed, temperature, maxOutputTokens);
    }

    /** In the order of the panel. */
    public List<Persona> people() {
        return panel.personas().stream()
                .filter(persona -> chosen.contains(persona.id()))
                .toList();
    }
}
