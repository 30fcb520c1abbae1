package app.moderato.ui.shell;

/**
 * The one primary button.
 *
 * @param label what it does
 * @param detail what that takes, or how far it is; empty for nothing
 */
record Primary(Action action, String label, String detail) {
    enum Action {
        /** Sends and may cost, so that a person agrees first. */
        RUN,
        REHEARSE,
        PAUSE,
        GO_ON,
        READ_RESULTS
    }
}
