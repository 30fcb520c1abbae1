package app.moderato.ui.shell;

import app.moderato.core.interview.RunId;
import app.moderato.ui.control.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The one primary button.
 *
 * @param label what it does
 * @param detail what that takes, or how far it is; empty for nothing
 * @param run which it goes on with; null where it begins one, or drives the one under way
 */
record Primary(
        Action action,
        String label,
        String detail,
        @Nullable RunId run) {
    Primary(Action action, String label, String detail) {
        this(action, label, detail, null);
    }

    /** Label and detail in one, for who cannot see that they belong together. */
    String inFull(Messages messages) {
        return detail.isEmpty() ? label : messages.text("shell.primary.accessible", label, detail);
    }

    enum Action {
        /** The design lacks something: shows where. */
        FINISH,
        /** Sends and may cost, so that a person agrees first. */
        RUN,
        REHEARSE,
        PAUSE,
        GO_ON,
        /** Asks what an ended run left open. */
        RESUME,
        /** The run waits, or ended, at its cap. */
        RAISE_CAP,
        READ_RESULTS,
        /** The next stage of the group's agenda. */
        NEXT_STEP,
        /** The group goes on. */
        GO_ON_GROUP
    }
}
