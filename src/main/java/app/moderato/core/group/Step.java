package app.moderato.core.group;

import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.ConceptId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a group does next by itself. */
sealed interface Step {
    /** Takes calls to a model. */
    sealed interface Calling extends Step {}

    /** Is done at once. */
    sealed interface Quiet extends Step {}

    /** The agenda's length closes its last stage. */
    record OpenStage(int stage) implements Quiet {}

    record OpenPoll(ConceptId concept) implements Quiet {}

    record TellPoll(int poll) implements Quiet {}

    /** @param people who have not answered yet */
    record AskPrivately(Round round, ConceptId concept, List<PersonaId> people) implements Calling {
        public AskPrivately {
            people = List.copyOf(people);
        }
    }

    /** @param cutIn where somebody does not wait for the end of the turn before */
    record Speak(PersonaId who, boolean cutIn) implements Calling {}

    record NobodySpeaks() implements Quiet {}

    /** @param opening the planned first question of the stage, null where the chair finds its own words */
    record TakeChair(@Nullable String opening) implements Calling {}

    /** @param turns the first of them, which a text is to stand for */
    record SumUp(int turns) implements Calling {}

    /** A person in the moderator's chair is waited for. */
    record Wait() implements Step {}

    /** What the talk was about is looked for. */
    record FindThemes() implements Calling {}

    record Finish() implements Quiet {}
}
