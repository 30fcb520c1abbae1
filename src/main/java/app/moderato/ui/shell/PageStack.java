package app.moderato.ui.shell;

import app.moderato.ui.control.Shown;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The pages, one in sight and those that were shown or laid out before behind it; the keyboard goes where it is seen. */
final class PageStack {
    private final StackPane stack;
    private @Nullable Node shown;

    PageStack(StackPane stack) {
        this.stack = stack;
    }

    /** Brings a page to sight; those that were shown or laid out before stay behind it, styled and ready. */
    void show(Node node) {
        shown = node;
        if (!stack.getChildren().contains(node)) {
            stack.getChildren().add(node);
        }
        stack.getChildren().forEach(one -> Shown.set(one.equals(node), one));
    }

    /**
     * Takes the pages out that are not shown, that which is just being warmed too: a change of theme would style each of
     * them anew at once.
     */
    void dropHidden() {
        stack.getChildren().removeIf(one -> !one.equals(shown));
    }

    /** Lays a page out behind the one that is shown, so that showing it later is quick. */
    void warm(Node node) {
        if (!stack.getChildren().contains(node)) {
            stack.getChildren().addFirst(node);
            node.applyCss();
            stack.layout();
        }
    }

    /** Hides what was warmed, once it has been drawn. */
    void hide(Node node) {
        Shown.set(false, node);
    }

    /** Puts the keyboard on the page's list or first field. */
    void focus() {
        focus(0);
    }

    /** @return whether the page has that column, counted from 0 */
    boolean focus(int column) {
        List<Node> regions = stack.getChildren().stream()
                .filter(Node::isVisible)
                .flatMap(shown -> Regions.of(shown).stream())
                .toList();
        if (column < regions.size()) {
            Focus.show(regions.get(column));
        }
        return column < regions.size();
    }

    /** Brings the keyboard along where it would stay on a page that is no longer seen. */
    void keepFocusInSight() {
        Node owner = stack.getScene() == null ? null : stack.getScene().getFocusOwner();
        if (owner != null && !Regions.isSeen(owner)) {
            focus();
        }
    }
}
