package app.moderato.ui.run;

/** What this window's run is doing. */
enum Stage {
    IDLE,
    /** Connecting, checking, taking the run's lock. */
    OPENING,
    INTERVIEWING,
    STOPPING,
    /** The interviews have ended; the last answers get their ratings. */
    RATING
}
