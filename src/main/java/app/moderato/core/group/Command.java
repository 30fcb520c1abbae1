package app.moderato.core.group;

import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.ConceptId;
import org.jspecify.annotations.Nullable;

/** What the person in the moderator's chair wants. It is done once the turn under way is over. */
public sealed interface Command {
    /** @param to null for everybody */
    record Ask(Verb verb, @Nullable PersonaId to, String text) implements Command {}

    record Show(ConceptId concept) implements Command {}

    record Hide() implements Command {}

    record BlindPoll(ConceptId concept) implements Command {}

    /** Tells the table how a poll came out. */
    record TellPoll(int number) implements Command {}

    /** The next stage of the agenda. */
    record MoveOn() implements Command {}

    /** @param toModel false takes the chair back */
    record HandOver(boolean toModel) implements Command {}

    record Rule(TurnRule rule) implements Command {}

    record Pick(PersonaId who) implements Command {}

    /** @param seconds of quiet between two turns */
    record Pace(int seconds) implements Command {}

    record Pause() implements Command {}

    record GoOn() implements Command {}
}
