package app.moderato.core.group;

import app.moderato.core.interview.RunState;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.panel.PersonaId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a session tells while it is held; only {@link Happened} is kept. Heard on the session's threads. */
public sealed interface GroupNews {
    /** @param state after it */
    record Happened(GroupEvent event, GroupState state) implements GroupNews {}

    /** How much everybody wants to speak, most eager first. */
    record Wishes(List<Wish> wishes) implements GroupNews {
        public Wishes {
            wishes = List.copyOf(wishes);
        }
    }

    /**
     * Somebody has begun to think about a turn, or an answer in private.
     *
     * @param who null for the moderator
     */
    record Thinking(@Nullable PersonaId who, boolean aloud) implements GroupNews {}

    /** What has been said of a turn so far. */
    record Saying(@Nullable PersonaId who, String soFar) implements GroupNews {}

    /** A try failed; whether there will be another. */
    record Trouble(@Nullable PersonaId who, LlmFailure failure, boolean again) implements GroupNews {}

    /** @param usd spent so far, null where the model's price is unknown */
    record Spent(@Nullable Double usd) implements GroupNews {}

    /** The moderator is waited for. */
    record Waiting() implements GroupNews {}

    /**
     * The session does not go on by itself.
     *
     * @param state paused, or as it ended
     * @param sentence why, for people; empty where they wanted it
     */
    record Stood(RunState state, String sentence) implements GroupNews {}
}
