package app.moderato.core.group;

import app.moderato.core.panel.PersonaId;
import app.moderato.core.rating.Pmf;
import app.moderato.core.rating.Rating;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A group told event by event. */
public final class Held {
    public final List<GroupEvent> events = new ArrayList<>();

    public Held opens(int stage) {
        return add(new GroupEvent.Opened(stage, Tables.PEARL));
    }

    public Held asks(String text) {
        return add(new GroupEvent.Asked(Verb.ASK_ALL, null, text, false));
    }

    public Held says(String who, Stance stance, String text) {
        return says(who, null, stance, text);
    }

    public Held says(String who, @Nullable String to, Stance stance, String text) {
        return add(new GroupEvent.Spoke(
                new PersonaId(who), to == null ? null : new PersonaId(to), stance, text, false, false));
    }

    public Held says(String who, int words) {
        return says(who, Stance.NONE, "word ".repeat(words).strip());
    }

    /** @param mean 1..2 */
    public Held reacts(String who, Round.Kind kind, int round, double mean) {
        Round occasion = new Round(kind, round);
        add(new GroupEvent.Reacted(new PersonaId(who), occasion, Tables.PEARL, "I might."));
        Rating rating = new Rating(Pmf.of(2 - mean, mean - 1), false, 0.1);
        return add(new GroupEvent.Rated(new PersonaId(who), occasion, Tables.PEARL, rating));
    }

    public Held add(GroupEvent event) {
        events.add(event);
        return this;
    }

    public GroupState state() {
        return GroupState.of(events);
    }
}
