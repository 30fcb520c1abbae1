package app.moderato.core.interview;

import java.util.Locale;

/** Where a run stands. */
public enum RunState {
    RUNNING,
    PAUSED,
    /** Every cell answered or skipped. */
    COMPLETED,
    /** Ended with cells neither answered nor skipped. */
    INCOMPLETE,
    /** By the user. */
    STOPPED,
    /** The cost cap was reached. */
    BUDGET,
    /** The process ended before the run did. */
    INTERRUPTED,
    /** The provider refused: key, quota or model. */
    REFUSED;

    /** Begun and not over, as far as the state tells. */
    public boolean goesOn() {
        return this == RUNNING || this == PAUSED;
    }

    /** As written in JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static RunState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
