package app.moderato.ui.control;

import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Keys that a person expects of every control and that the toolkit keeps for itself: Tab leaves a text of several lines,
 * Enter and Down open a menu as Space does.
 */
public final class ControlKeys {
    private ControlKeys() {}

    /** For all controls under the node, also those that come later. */
    public static void install(Parent root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, ControlKeys::press);
    }

    private static void press(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        if (event.getCode() == KeyCode.TAB && event.getTarget() instanceof TextArea area) {
            area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        } else if (event.getTarget() instanceof MenuButton menu && opens(event, menu)) {
            menu.show();
            event.consume();
        }
    }

    private static boolean opens(KeyEvent event, MenuButton menu) {
        boolean enter = event.getCode() == KeyCode.ENTER && !(menu instanceof SplitMenuButton);
        return !event.isShiftDown() && !menu.isShowing() && (enter || event.getCode() == KeyCode.DOWN);
    }
}
