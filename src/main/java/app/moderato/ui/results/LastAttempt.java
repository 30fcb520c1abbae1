package app.moderato.ui.results;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What was tried last, why it failed, and how to try it again. On the screen's thread. */
final class LastAttempt {
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private Runnable attempt = () -> {};

    /** Why something asked for did not happen; empty where all is well. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** @param again tries the same once more */
    void begin(Runnable again) {
        attempt = again;
    }

    /** @param why empty where all is well */
    void tell(String why) {
        trouble.set(why);
    }

    void again() {
        attempt.run();
    }
}
