package app.moderato.ui.run;

import app.moderato.core.interview.RunId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a run was not begun or does not go on, with the one thing to do about it.
 *
 * @param lead the bold word
 * @param sentence cause and effect
 * @param details one line each; empty for none
 * @param remedy what the strip's button does
 * @param run the run it is about, null where none was begun
 */
record Trouble(
        boolean grave,
        String lead,
        String sentence,
        List<String> details,
        Remedy remedy,
        @Nullable RunId run) {
    Trouble {
        details = List.copyOf(details);
    }

    /** What can be done about it. */
    enum Remedy {
        NONE,
        /** In the settings, where connections and the cap are. */
        SETTINGS,
        CONNECT,
        RESUME,
        /** Although this version would do something differently. */
        RESUME_ANYWAY,
        RERUN_FAILED,
        RAISE_CAP,
        RATE_AGAIN
    }
}
