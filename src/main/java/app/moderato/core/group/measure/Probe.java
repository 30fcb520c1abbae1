package app.moderato.core.group.measure;

import app.moderato.core.group.Command;
import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.GroupState;
import app.moderato.core.group.Turn;
import app.moderato.core.group.Verb;
import app.moderato.core.panel.PersonaId;
import java.util.List;

/**
 * A neutral follow-up to what a participant has just said; its words belong to the door.
 *
 * @param turn number of the one it follows up
 */
public record Probe(Kind kind, PersonaId who, int turn) {
    /** What it asks for. */
    public enum Kind {
        /** What is behind it. */
        REASON,
        /** A time when it was so. */
        EXAMPLE,
        /** What a word means to them. */
        MEANING,
        /** The same in their own words, after they only agreed. */
        OWN_WORDS,
        /** What would have to be different. */
        CHANGE
    }

    public Command command(String words) {
        return new Command.Ask(Verb.PROBE, who, words);
    }

    /** Those that fit the last turn, best first; none where the moderator spoke last. */
    public static List<Probe> of(GroupDesign design, GroupState state) {
        if (state.turns().isEmpty()) {
            return List.of();
        }
        Turn last = state.turns().getLast();
        PersonaId who = last.speaker();
        return who == null
                ? List.of()
                : kinds(last, design.study().language()).stream()
                        .map(kind -> new Probe(kind, who, last.number()))
                        .toList();
    }

    private static List<Kind> kinds(Turn turn, String language) {
        if (VagueWords.of(turn, language)) {
            return List.of(Kind.MEANING, Kind.EXAMPLE, Kind.REASON);
        }
        return switch (turn.stance()) {
            case AGREES -> List.of(Kind.OWN_WORDS, Kind.EXAMPLE, Kind.REASON);
            case DISAGREES -> List.of(Kind.REASON, Kind.CHANGE, Kind.EXAMPLE);
            case NONE -> List.of(Kind.REASON, Kind.EXAMPLE, Kind.CHANGE);
        };
    }
}
