package app.moderato.ui.control;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.PopOver;

/** Esc for what lies over a page: lists and tables, which take the key and do nothing with it, do not get it. */
public final class EscapeKey {
    private EscapeKey() {}

    /** Fields come first, since Esc empties a search; what they leave is taken too. */
    static void on(Node place, Runnable action) {
        place.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!(event.getTarget() instanceof TextInputControl)) {
                take(event, action);
            }
        });
        place.addEventHandler(KeyEvent.KEY_PRESSED, event -> take(event, action));
    }

    /** Hides the popover, wherever in it the keyboard is. */
    public static void hides(PopOver popOver) {
        on(popOver.getRoot(), popOver::hide);
    }

    private static void take(KeyEvent event, Runnable action) {
        if (event.getCode() == KeyCode.ESCAPE) {
            action.run();
            event.consume();
        }
    }
}
