package app.moderato.ui.harness;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * What keeps people from a scene as it is drawn: a control without a name for a screen reader, something that only a
 * mouse reaches, text too faint to read, no ring where the keyboard is. On the screen's thread.
 */
final class Access {
    private static final List<PseudoClass> FOCUS =
            List.of(PseudoClass.getPseudoClass("focused"), PseudoClass.getPseudoClass("focus-visible"));
    private static final List<PseudoClass> HOVER = List.of(PseudoClass.getPseudoClass("hover"));

    private final Scene scene;
    private final List<Node> shown = new ArrayList<>();
    private final Set<Node> labelled = new HashSet<>();
    private final List<String> barriers = new ArrayList<>();

    private Access(Scene scene) {
        this.scene = scene;
        collect(scene.getRoot());
    }

    /** One line each; empty where everybody gets along. */
    static List<String> barriers(Scene scene) {
        Access access = new Access(scene);
        access.names();
        access.keyboard();
        access.barriers.addAll(new Contrast(scene).barriers());
        access.in(
                FOCUS,
                "focused",
                access.shown.stream().filter(Access::takesFocus).toList(),
                access::rings);
        access.in(
                HOVER,
                "hovered",
                access.shown.stream().filter(Access::isPressed).toList(),
                () -> {});
        return access.barriers;
    }

    private void collect(Node node) {
        if (!node.isVisible()) {
            return;
        }
        shown.add(node);
        if (node instanceof Label label && label.getLabelFor() != null) {
            labelled.add(label.getLabelFor());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::collect);
        }
    }

    private void names() {
        for (Node node : shown) {
            if (needsName(node) && !isNamed(node)) {
                barriers.add("no name: " + describe(node));
            }
        }
    }

    private static boolean needsName(Node node) {
        if (node instanceof IndexedCell<?> cell) {
            return !cell.isEmpty() && !(cell instanceof TableRow<?>) && cell.getGraphic() != null;
        }
        return takesFocus(node) || isPressed(node) || node instanceof ProgressIndicator;
    }

    private boolean isNamed(Node node) {
        return isSaid(node.getAccessibleText())
                || (node instanceof Labeled labeled && isSaid(labeled.getText()))
                || labelled.contains(node);
    }

    private static boolean isSaid(@Nullable String words) {
        return words != null && !words.isBlank();
    }

    private void keyboard() {
        for (Node node : shown) {
            if (isPressed(node) && !node.isDisabled() && !hasKeyboardWay(node)) {
                barriers.add("by mouse only: " + describe(node));
            }
        }
    }

    private static boolean takesFocus(Node node) {
        return node.isFocusTraversable() && !node.isDisabled() && !isPartOfControl(node);
    }

    /** Whether a press does something; what a control's own skin listens to is the control's business. */
    private static boolean isPressed(Node node) {
        return (node instanceof ButtonBase && !isPartOfControl(node))
                || isOurs(node.getOnMouseClicked())
                || isOurs(node.getOnMousePressed())
                || isOurs(node.getOnMouseReleased());
    }

    private static boolean isPartOfControl(Node node) {
        return node.getParent() instanceof ComboBoxBase<?> || node.getParent() instanceof Spinner<?>;
    }

    private static boolean isOurs(@Nullable Object handler) {
        return handler != null && handler.getClass().getName().startsWith("app.moderato.");
    }

    private boolean hasKeyboardWay(Node node) {
        if (node.isFocusTraversable()) {
            return true;
        }
        if (node instanceof IndexedCell<?>) {
            return inKeyboardList(node);
        }
        // Esc in a search field does what its cross does; a second stop for Tab in each field would be in the way
        return node.getStyleClass().contains("field-clear") || isReachedByArrows(node);
    }

    private static boolean inKeyboardList(Node cell) {
        for (Node node = cell; node != null; node = node.getParent()) {
            if (node.isFocusTraversable() && node.getOnKeyPressed() != null) {
                return true;
            }
        }
        return false;
    }

    /** One of a row of siblings is reached by Tab, the others by the arrow keys from there. */
    private static boolean isReachedByArrows(Node node) {
        return node.getOnKeyPressed() != null
                && Objects.requireNonNull(node.getParent()).getChildrenUnmodifiable().stream()
                        .anyMatch(other -> other.isFocusTraversable() && other.getOnKeyPressed() != null);
    }

    private void rings() {
        for (Node node : shown) {
            if (takesFocus(node) && !Ring.isAround(node)) {
                barriers.add("no ring of focus: " + describe(node));
            }
        }
    }

    /** Looks at the nodes as if each were in the state, for what is not so without it. */
    private void in(List<PseudoClass> state, String name, List<Node> nodes, Runnable look) {
        List<Runnable> back = new ArrayList<>();
        for (Node node : nodes) {
            for (PseudoClass part : state) {
                if (!node.getPseudoClassStates().contains(part)) {
                    node.pseudoClassStateChanged(part, true);
                    back.add(() -> node.pseudoClassStateChanged(part, false));
                }
            }
        }
        scene.getRoot().applyCss();
        look.run();
        List<String> faint = new Contrast(scene).barriers();
        faint.removeAll(barriers);
        faint.forEach(line -> barriers.add(line + ", when " + name));
        back.forEach(Runnable::run);
        scene.getRoot().applyCss();
    }

    static String describe(Node node) {
        Node place = node.getParent();
        while (place != null && (place.getId() == null || place.getId().equals("virtual-flow"))) {
            place = place.getParent();
        }
        String id = node.getId() == null ? "" : "#" + node.getId();
        String style = node.getStyleClass().isEmpty() ? "" : "." + String.join(".", node.getStyleClass());
        return node.getClass().getSimpleName() + id + style + (place == null ? "" : " in #" + place.getId());
    }
}
