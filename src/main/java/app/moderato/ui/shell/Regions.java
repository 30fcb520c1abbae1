package app.moderato.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The columns of a page that the keyboard can be sent to, and where in each it belongs. */
final class Regions {
    /** Pixels; what is narrower is a row of buttons, not a column. */
    private static final double LEAST_WIDTH = 180;

    private static final double LEAST_HEIGHT = 180;

    private Regions() {}

    /** From left to right, each by the control to begin with; the page as one where it has no columns. */
    static List<Node> of(Node page) {
        List<Node> columns = columns(page);
        return (columns.isEmpty() ? Stream.of(page) : columns.stream())
                .flatMap(column -> first(column).stream())
                .toList();
    }

    /** The first list, table or field, else the first control that the keyboard reaches. */
    static Optional<Node> first(Node region) {
        List<Node> reached = all(region).filter(Regions::isReached).toList();
        return reached.stream()
                .filter(Regions::isMeant)
                .findFirst()
                .or(() -> reached.stream().findFirst());
    }

    static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    private static boolean isMeant(Node node) {
        return node instanceof ListView<?>
                || node instanceof TableView<?>
                || node instanceof TreeView<?>
                || node instanceof TextInputControl;
    }

    private static boolean isReached(Node node) {
        return node.isFocusTraversable() && !node.isDisabled() && isSeen(node);
    }

    private static List<Node> columns(Node node) {
        if (!node.isVisible() || !(node instanceof Parent parent)) {
            return List.of();
        }
        List<Node> wide = parent instanceof HBox || parent instanceof SplitPane
                ? inside(parent).filter(Regions::isColumn).toList()
                : List.of();
        if (wide.size() > 1) {
            return wide;
        }
        List<Node> below = new ArrayList<>();
        inside(parent).forEach(child -> below.addAll(columns(child)));
        return below;
    }

    private static boolean isColumn(Node node) {
        return node instanceof Region region
                && region.getWidth() >= LEAST_WIDTH
                && region.getHeight() >= LEAST_HEIGHT
                && first(region).isPresent();
    }

    private static Stream<Node> all(Node node) {
        return Stream.concat(
                Stream.of(node), node instanceof Parent parent ? inside(parent).flatMap(Regions::all) : Stream.empty());
    }

    /** In the order in which they are laid out. */
    private static Stream<Node> inside(Parent parent) {
        return switch (parent) {
            case SplitPane split -> split.getItems().stream();
            case ScrollPane scroll -> Stream.ofNullable(scroll.getContent());
            default -> parent.getChildrenUnmodifiable().stream();
        };
    }
}
