package app.moderato.ui.harness;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/** Finds nodes by id also inside scroll panes that were never shown, where a look-up by selector cannot see them. */
public final class Hidden {
    private Hidden() {}

    public static Node find(Node root, String id) {
        return search(root, id).orElseThrow(() -> new NoSuchElementException(id));
    }

    private static Optional<Node> search(Node node, String id) {
        if (id.equals(node.getId())) {
            return Optional.of(node);
        }
        List<Node> inside = node instanceof ScrollPane pane && pane.getContent() != null
                ? List.of(pane.getContent())
                : node instanceof Parent parent ? parent.getChildrenUnmodifiable() : List.of();
        return inside.stream().flatMap(child -> search(child, id).stream()).findFirst();
    }
}
