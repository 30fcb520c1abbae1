package app.moderato.ui.desk;

import app.moderato.core.interview.RunId;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * Begins and drives the one run that this window has under way. On the screen's thread; the run itself is in the
 * background, and its figures arrive at most four times a second.
 */
public interface RunControl {
    /** Null before the first run of this sitting; after a run has ended, how it ended, until the next one begins. */
    ReadOnlyObjectProperty<@Nullable RunGlance> glanceProperty();

    /**
     * How the last sitting ended, once all its answers are rated or that has failed; null before the first end, and from
     * the beginning of a sitting to its end.
     */
    ReadOnlyObjectProperty<@Nullable RunGlance> endedProperty();

    /** Runs the open study on the chosen connection, or rehearses it where that is the rehearsal. */
    void begin();

    /** Asks a few people of the panel first, on the chosen connection, to see what goes wrong. */
    void pilot();

    /** Rehearses the open study, whatever is chosen. */
    void rehearse();

    /** Asks what an earlier sitting left open. */
    void resume(RunId run);

    /** Asks again what ended without an answer. */
    void retryFailed(RunId run);

    /** Calls in flight finish, none is begun. */
    void pause();

    void goOn();

    /** Ends the run within a second; it can be resumed. */
    void stop();
}
