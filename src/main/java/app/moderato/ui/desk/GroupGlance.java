package app.moderato.ui.desk;

import app.moderato.core.group.GroupId;
import org.jspecify.annotations.Nullable;

/**
 * The group at the table in the few words and figures that the frame shows.
 *
 * @param paused it does not go on by itself
 * @param byModel a model holds the chair
 * @param next what the agenda's next step is, for people; empty where that is over
 * @param doing who is thinking or speaking, or whom the group waits for, for people
 * @param secondsATurn mean of the turns of this sitting; 0 before the first
 * @param costUsd so far; null where the model's price is unknown
 * @param projectedUsd if it goes on as it has; null while that is not known
 */
public record GroupGlance(
        GroupId group,
        boolean paused,
        boolean byModel,
        boolean rehearsal,
        String next,
        String doing,
        double secondsATurn,
        @Nullable Double costUsd,
        @Nullable Double projectedUsd) {}
