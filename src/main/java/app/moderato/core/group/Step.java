package app.moderato.core.group;

import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.ConceptId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a group does next by itself. */
sealed interface Step {
    /** The agenda's length closes its last stage. */
    record OpenStage(int stage) implements Step {}

    record OpenPoll(ConceptId concept) implements Step {}

    record TellPoll(int poll) implements Step {}

    /** @param people who have not answered yet */
    record AskPrivately(Round round, ConceptId concept, List<PersonaId> people) implements Step {
        public AskPrivately {
            people = List.copyOf(people);
        }
    }

    /** @param cutIn where somebody does not wait for the end of the turn before */
    record Speak(PersonaId who, boolean cutIn) implements Step {}

    record NobodySpeaks() implements Step {}

    /** @param opening the planned first question of the stage, null where the chair finds its own words */
    record TakeChair(@Nullable String opening) implements Step {}

    /** @param turns the first of them, which a text is to stand for */
    record SumUp(int turns) implements Step {}

    /** A person in the moderator's chair is waited for. */
    record Wait() implements Step {}

    /** What the talk was about is looked for. */
    record FindThemes() implements Step {}

    record Finish() implements Step {}
}
