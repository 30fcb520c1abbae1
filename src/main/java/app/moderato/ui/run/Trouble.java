package app.moderato.ui.run;

import app.moderato.core.interview.RunId;
import app.moderato.ui.control.Strip;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a run was not begun or does not go on, or ended on purpose, with what to do about it.
 *
 * @param kind how much it matters
 * @param lead the bold word
 * @param sentence cause and effect
 * @param details one line each; empty for none
 * @param remedy what the strip's button does
 * @param second what else can be done
 * @param run the run it is about, null where none was begun
 */
record Trouble(
        Strip.Kind kind,
        String lead,
        String sentence,
        List<String> details,
        Remedy remedy,
        Remedy second,
        @Nullable RunId run) {
    Trouble {
        details = List.copyOf(details);
    }

    Trouble(boolean grave, String lead, String sentence, List<String> details, Remedy remedy, @Nullable RunId run) {
        this(grave ? Strip.Kind.DANGER : Strip.Kind.ATTENTION, lead, sentence, details, remedy, Remedy.NONE, run);
    }

    /** With something else that can be done. */
    Trouble or(Remedy other) {
        return new Trouble(kind, lead, sentence, details, remedy, other, run);
    }

    /** What can be done about it. */
    enum Remedy {
        NONE,
        /** In the settings, where connections are. */
        SETTINGS,
        /** In the settings, where the cap is. */
        BUDGET,
        /** Of the connection that the run is on. */
        GIVE_KEY,
        /** This once. */
        WITHOUT_CAP,
        /** Shows the concepts' texts without their pictures. */
        TEXT_ONLY,
        STOP,
        CONNECT,
        RESUME,
        /** Those whom the run's own rule left out. */
        ASK_OTHERS,
        /** Although this version would do something differently. */
        RESUME_ANYWAY,
        RERUN_FAILED,
        RAISE_CAP,
        RATE_AGAIN
    }
}
