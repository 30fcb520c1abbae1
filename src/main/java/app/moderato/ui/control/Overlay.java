package app.moderato.ui.control;

import javafx.event.EventHandler;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * A dialog inside the window. The rest of the window is dimmed and out of reach of mouse, keyboard and shortcuts until it
 * closes; the keyboard then goes back to where it was.
 */
public final class Overlay extends StackPane {
    private final EventHandler<KeyEvent> tabs = this::noteDirection;
    private Subscription attached = Subscription.EMPTY;
    private @Nullable Node before;
    private boolean backwards;

    /**
     * @param dialog with a size of its own
     * @param onEscape what Esc does; it does not close by itself
     */
    public Overlay(Region dialog, Runnable onEscape) {
        getStyleClass().add("overlay");
        setManaged(false);
        Region scrim = new Region();
        scrim.getStyleClass().add("scrim");
        dialog.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        dialog.setAccessibleRole(AccessibleRole.DIALOG);
        getChildren().addAll(scrim, dialog);
        EscapeKey.on(this, onEscape);
        addEventHandler(KeyEvent.KEY_PRESSED, Overlay::key);
    }

    /** Opens over the window that the node is in; nothing where it is in none or this is open already. */
    public void open(Node place) {
        Scene scene = place.getScene();
        if (scene == null || getParent() != null || !(scene.getRoot() instanceof Pane root)) {
            return;
        }
        before = scene.getFocusOwner();
        root.getChildren().add(this);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, tabs);
        attached = Subscription.combine(
                root.layoutBoundsProperty()
                        .subscribe(bounds -> resizeRelocate(0, 0, bounds.getWidth(), bounds.getHeight())),
                scene.focusOwnerProperty().subscribe(this::keepFocus),
                () -> scene.removeEventFilter(KeyEvent.KEY_PRESSED, tabs));
    }

    public void close() {
        attached.unsubscribe();
        attached = Subscription.EMPTY;
        if (getParent() instanceof Pane root) {
            root.getChildren().remove(this);
        }
        if (before != null) {
            before.requestFocus();
            before = null;
        }
    }

    public boolean isOpen() {
        return getParent() != null;
    }

    /** Shortcuts of the window end here; fields have had theirs before. */
    private static void key(KeyEvent event) {
        if (event.isShortcutDown() || event.getCode().isFunctionKey()) {
            event.consume();
        }
    }

    private void noteDirection(KeyEvent event) {
        backwards = event.getCode() == KeyCode.TAB && event.isShiftDown();
    }

    /** Tab goes round inside. */
    private void keepFocus(@Nullable Node owner) {
        if (owner != null && !isInside(owner)) {
            Node[] inside = lookupAll("*").stream()
                    .filter(node -> node.isFocusTraversable() && shown(node))
                    .toArray(Node[]::new);
            if (inside.length > 0) {
                inside[backwards ? inside.length - 1 : 0].requestFocus();
            }
        }
    }

    private boolean isInside(Node node) {
        for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent == this) {
                return true;
            }
        }
        return false;
    }

    private static boolean shown(Node node) {
        return node.isVisible() && !node.isDisabled() && (node.getParent() == null || shown(node.getParent()));
    }
}
