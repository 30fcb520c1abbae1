package app.moderato.cli;

import app.moderato.core.interview.RunState;

/** What a command's exit tells a script. */
final class ExitCode {
    static final int DONE = 0;
    /** The thing checked does not hold. */
    static final int DOES_NOT_HOLD = 1;
    /** Usage or invalid input; nothing was sent. */
    static final int INVALID = 2;
    /** The run ended with cells neither answered nor skipped. */
    static final int INCOMPLETE = 3;
    /** The provider refused: key, quota or model. */
    static final int REFUSED = 4;

    static final int BUDGET = 5;
    /** Interrupted and resumable. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}

    static int of(RunState state) {
        return switch (state) {
            case COMPLETED -> DONE;
            case INCOMPLETE -> INCOMPLETE;
            case REFUSED -> REFUSED;
            case BUDGET -> BUDGET;
            case RUNNING, PAUSED, STOPPED, INTERRUPTED -> INTERRUPTED;
        };
    }
}
