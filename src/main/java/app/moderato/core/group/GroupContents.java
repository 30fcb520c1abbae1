package app.moderato.core.group;

import app.moderato.core.llm.Usage;
import app.moderato.core.panel.Persona;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A group as kept.
 *
 * @param people at the table, by seat
 * @param events first first
 */
public record GroupContents(GroupRecord group, List<Persona> people, List<Happened> events) {
    public GroupContents {
        people = List.copyOf(people);
        events = List.copyOf(events);
    }

    /**
     * @param used by the calls it came of, nothing where it came of none
     * @param latencyMillis of them
     */
    public record Happened(GroupEvent event, Instant at, Usage used, long latencyMillis) {}

    /** A turn and what it took. */
    public record Said(Turn turn, Happened happened) {}

    /** An answer given in private, or none, and what it took. */
    public record Answered(Reaction reaction, Happened happened) {}

    /** All turns, first said first. */
    public List<Said> said() {
        List<Turn> turns = state().turns();
        List<Said> said = new ArrayList<>();
        for (Happened happened : events) {
            if (happened.event() instanceof GroupEvent.Asked || happened.event() instanceof GroupEvent.Spoke) {
                said.add(new Said(turns.get(said.size()), happened));
            }
        }
        return said;
    }

    /** All answers given in private, with their ratings, in the order given. */
    public List<Answered> answered() {
        List<Reaction> reactions = state().reactions();
        List<Answered> answered = new ArrayList<>();
        for (Happened happened : events) {
            if (happened.event() instanceof GroupEvent.Reacted || happened.event() instanceof GroupEvent.NoReaction) {
                answered.add(new Answered(reactions.get(answered.size()), happened));
            }
        }
        return answered;
    }

    /** How often somebody whose turn it was said nothing that could be used. */
    public long missedTurns() {
        return events.stream()
                .filter(happened -> happened.event() instanceof GroupEvent.Missed)
                .count();
    }

    /** Answers in private that are wanting after all tries. */
    public long missingReactions() {
        return state().reactions().stream().filter(one -> !one.why().isEmpty()).count();
    }

    public GroupState state() {
        return GroupState.of(events.stream().map(Happened::event).toList());
    }
}
