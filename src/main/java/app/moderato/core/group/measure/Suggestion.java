package app.moderato.core.group.measure;

import app.moderato.core.group.Command;
import app.moderato.core.group.Verb;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.ConceptId;

/** What the moderator could do now, and why. */
public sealed interface Suggestion {
    /** @param words what the moderator would say, unused where nothing is said */
    Command command(String words);

    /** Whether the command says something aloud, for which words are needed. */
    default boolean aloud() {
        return command("") instanceof Command.Ask;
    }

    /**
     * Agreement is rising; a blind poll would show who is going along.
     *
     * @param leaning participants' turns that lean the same way
     * @param of the last so many
     */
    record Poll(int leaning, int of, ConceptId concept) implements Suggestion {
        @Override
        public Command command(String words) {
            return new Command.BlindPoll(concept);
        }
    }

    /**
     * Somebody was contradicted and has not answered yet.
     *
     * @param by who disagreed
     * @param other who is to be asked
     */
    record OtherSide(PersonaId by, PersonaId other) implements Suggestion {
        @Override
        public Command command(String words) {
            return new Command.Ask(Verb.ASK_ONE, other, words);
        }
    }

    /**
     * The last turn says little that can be used.
     *
     * @param turn its number
     */
    record Vague(PersonaId who, int turn) implements Suggestion {
        @Override
        public Command command(String words) {
            return new Command.Ask(Verb.PROBE, who, words);
        }
    }

    /** What is said has been said. */
    record Repeats() implements Suggestion {
        @Override
        public Command command(String words) {
            return new Command.MoveOn();
        }
    }

    /**
     * The stage has had its speaking time.
     *
     * @param said words in it
     * @param planned words, &gt; 0
     */
    record TimeOver(int said, int planned) implements Suggestion {
        @Override
        public Command command(String words) {
            return new Command.MoveOn();
        }
    }

    /**
     * Somebody has not been heard for long.
     *
     * @param turns of others since theirs, or since the talk began
     */
    record Quiet(PersonaId who, int turns) implements Suggestion {
        @Override
        public Command command(String words) {
            return new Command.Ask(Verb.ASK_ONE, who, words);
        }
    }
}
