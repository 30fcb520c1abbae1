package app.moderato.core.group;

import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.ConceptId;
import org.jspecify.annotations.Nullable;

/** What the person in the moderator's chair wants. It is done once the turn under way is over. */
public sealed interface Command {
    /** Done by the moderator at the table; the others are about the sitting itself. */
    sealed interface AtTable extends Command {}

    /** @param to null for everybody */
    record Ask(Verb verb, @Nullable PersonaId to, String text) implements AtTable {}

    record Show(ConceptId concept) implements AtTable {}

    record Hide() implements AtTable {}

    record BlindPoll(ConceptId concept) implements AtTable {}

    /** A written question that everybody answers unheard by the others; only the moderator reads the answers. */
    record HandOut(String question) implements AtTable {}

    /** Tells the table how a poll came out. */
    record TellPoll(int number) implements AtTable {}

    /** The next stage of the agenda. */
    record MoveOn() implements AtTable {}

    /** @param toModel false takes the chair back */
    record HandOver(boolean toModel) implements AtTable {}

    record Rule(TurnRule rule) implements AtTable {}

    record Pick(PersonaId who) implements AtTable {}

    /** @param seconds of quiet between two turns */
    record Pace(int seconds) implements AtTable {}

    record Pause() implements Command {}

    record GoOn() implements Command {}
}
