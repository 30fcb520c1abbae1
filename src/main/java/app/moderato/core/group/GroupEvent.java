package app.moderato.core.group;

import app.moderato.core.interview.RunState;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.rating.Rating;
import app.moderato.core.study.ConceptId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that happened in a group and is committed; all of them in order are the group. */
public sealed interface GroupEvent {
    /**
     * @param stage index into the agenda; its length where that is over
     * @param shown on the table from now on, null for nothing
     */
    record Opened(int stage, @Nullable ConceptId shown) implements GroupEvent {}

    /** A concept lies on the table from now on. */
    record Shown(ConceptId concept) implements GroupEvent {}

    record Hidden() implements GroupEvent {}

    /**
     * The moderator's turn.
     *
     * @param to null for everybody
     * @param byModel whether a model held the chair
     */
    record Asked(Verb verb, @Nullable PersonaId to, String text, boolean byModel) implements GroupEvent {}

    /**
     * A participant's turn.
     *
     * @param to whom it answers, null for nobody in particular
     * @param cutIn whether it cut the speaker before off
     * @param cutOff whether the token limit ended it
     */
    record Spoke(PersonaId who, @Nullable PersonaId to, Stance stance, String text, boolean cutIn, boolean cutOff)
            implements GroupEvent {}

    /** Somebody whose turn it was said nothing that could be used. */
    record Missed(PersonaId who, String why) implements GroupEvent {}

    /** A question that nobody, or nobody else, wanted to take up. */
    record Silence() implements GroupEvent {}

    /**
     * Everybody is asked unheard by the others.
     *
     * @param number from 1
     * @param question handed out in the moderator's own words; null for the group's question, which is rated
     */
    record PollOpened(
            int number, ConceptId concept, @Nullable String question) implements GroupEvent {
        /** On the group's question. */
        public PollOpened(int number, ConceptId concept) {
            this(number, concept, null);
        }
    }

    /** A poll's outcome was told to the table. */
    record PollShown(int number) implements GroupEvent {}

    record Reacted(PersonaId who, Round round, ConceptId concept, String text) implements GroupEvent {}

    /** A reaction placed on the scale; a text without a usable word never is. */
    record Rated(PersonaId who, Round round, ConceptId concept, Rating rating) implements GroupEvent {}

    record NoReaction(PersonaId who, Round round, ConceptId concept, String why) implements GroupEvent {}

    /** @param turns how many of the first turns the text stands for from now on */
    record Summed(int turns, String text) implements GroupEvent {}

    /**
     * What the talk was about.
     *
     * @param why it could not be looked for; null where it was
     */
    record Themed(List<Theme> themes, @Nullable String why) implements GroupEvent {
        public Themed(List<Theme> themes) {
            this(themes, null);
        }

        public Themed {
            themes = List.copyOf(themes);
        }
    }

    /** Who holds the chair from now on. */
    record Moderated(boolean byModel) implements GroupEvent {}

    record Ruled(TurnRule rule) implements GroupEvent {}

    /** The moderator pointed at the one to speak next. */
    record Picked(PersonaId who) implements GroupEvent {}

    /** @param seconds of quiet between two turns */
    record Paced(int seconds) implements GroupEvent {}

    /** @param state completed, or stopped by the moderator */
    record Ended(RunState state) implements GroupEvent {}
}
