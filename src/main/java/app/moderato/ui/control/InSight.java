package app.moderato.ui.control;

import javafx.application.Platform;
import javafx.scene.control.Control;

/** For lists and tables, which forget where they were to scroll to before they have a height. */
public final class InSight {
    private InSight() {}

    /** Runs once, as soon as the list can scroll. */
    public static void whenLaidOut(Control list, Runnable scroll) {
        boolean[] done = {false};
        list.heightProperty().subscribe(height -> {
            if (!done[0] && height.doubleValue() > 0) {
                done[0] = true;
                Platform.runLater(scroll);
            }
        });
    }
}
