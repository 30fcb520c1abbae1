package app.moderato.core.group;

import app.moderato.core.llm.Usage;
import app.moderato.core.panel.Persona;
import java.time.Instant;
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

    public GroupState state() {
        return GroupState.of(events.stream().map(Happened::event).toList());
    }
}
