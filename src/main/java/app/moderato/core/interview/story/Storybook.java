package app.moderato.core.interview.story;

import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.panel.Wording;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The stories that stand, none of them almost another. Any thread. */
final class Storybook {
    /** Share of runs of three words from which two stories are one with the names changed. */
    static final double ALIKE = 0.5;

    private record Entry(Persona persona, Wording wording) {}

    private final Map<PersonaId, Entry> entries = new LinkedHashMap<>();

    private Storybook() {}

    /** With the backgrounds that stay. */
    static Storybook of(StoryOrder order) {
        Storybook book = new Storybook();
        order.panel().personas().stream()
                .filter(persona ->
                        !persona.background().isBlank() && !order.chosen().contains(persona.id()))
                .forEach(persona -> book.entries.put(persona.id(), new Entry(persona, Wording.of(persona))));
        return book;
    }

    /** Takes the story in, unless it is almost one that is there. */
    synchronized Optional<Fault> enter(Persona told) {
        Wording wording = Wording.of(told);
        for (Entry entry : entries.values()) {
            if (wording.likeness(entry.wording()) >= ALIKE) {
                String name = entry.persona().name().isBlank()
                        ? entry.persona().id().value()
                        : entry.persona().name();
                return Optional.of(new Fault(Fault.Kind.ALIKE, "It is almost the story of " + name + "."));
            }
        }
        entries.put(told.id(), new Entry(told, wording));
        return Optional.empty();
    }
}
