package app.moderato.core.interview.story;

import app.moderato.core.interview.Tried;
import app.moderato.core.panel.Panel;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was written, for the people in the order of the panel; those who were not asked any more are missing.
 *
 * @param sentence why it ended before everybody was asked; empty for {@link End#DONE} and {@link End#CANCELLED}
 * @param spent what it took
 */
public record Stories(List<StoryOutcome> outcomes, End end, String sentence, Tried.Spent spent) {
    /** How it ended. */
    public enum End {
        DONE,
        CANCELLED,
        /** The cap leaves no room for another call. */
        BUDGET,
        /** Every further call would fail as well. */
        FAILED
    }

    public Stories {
        outcomes = List.copyOf(outcomes);
    }

    public List<StoryOutcome.Written> written() {
        return outcomes.stream()
                .filter(StoryOutcome.Written.class::isInstance)
                .map(StoryOutcome.Written.class::cast)
                .toList();
    }

    /** Refused or failed. */
    public List<StoryOutcome> missing() {
        return outcomes.stream()
                .filter(outcome -> !(outcome instanceof StoryOutcome.Written))
                .toList();
    }

    /** The same people with the stories that were written. */
    public Panel told(Panel panel) {
        Map<PersonaId, String> stories = new HashMap<>();
        written().forEach(one -> stories.put(one.persona().id(), one.story()));
        List<Persona> people = panel.personas().stream()
                .map(persona -> persona.withBackground(stories.getOrDefault(persona.id(), persona.background())))
                .toList();
        return new Panel(people, panel.targets(), panel.remarks());
    }
}
