package app.moderato.ui.task;

import java.time.Duration;

/** What waits before something is tried again. */
@FunctionalInterface
public interface Delays {
    /** Never: for tests in which nothing is tried again. */
    Delays NEVER = (pause, action) -> {};

    /** @param action runs on the screen's thread once the pause is over; not at all where the program ends before */
    void after(Duration pause, Runnable action);
}
