package app.moderato.ui.shell;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.util.Subscription;

/**
 * Puts the keyboard somewhere and shows where. The toolkit shows it only where a person went from one control to the next,
 * not where a shortcut sent them.
 */
final class Focus {
    private static final PseudoClass VISIBLE = PseudoClass.getPseudoClass("focus-visible");

    private Focus() {}

    static void show(Node node) {
        node.requestFocus();
        if (!node.isFocused()) {
            return;
        }
        node.pseudoClassStateChanged(VISIBLE, true);
        Subscription[] watching = new Subscription[1];
        watching[0] = node.focusedProperty().subscribe((before, now) -> {
            node.pseudoClassStateChanged(VISIBLE, false);
            watching[0].unsubscribe();
        });
    }
}
