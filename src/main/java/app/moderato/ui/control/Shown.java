package app.moderato.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Visibility that also gives the room back. */
public final class Shown {
    private Shown() {}

    /** Shows the nodes while the condition holds; they take no room otherwise. */
    public static void when(ObservableValue<Boolean> condition, Node... nodes) {
        for (Node node : nodes) {
            node.visibleProperty().bind(condition);
            if (!node.managedProperty().isBound()) {
                node.managedProperty().bind(condition);
            }
        }
    }

    /** Nodes that a style sheet hides give their room back too. */
    public static void byStyle(Iterable<? extends Node> nodes) {
        nodes.forEach(node -> node.managedProperty().bind(node.visibleProperty()));
    }

    public static void set(boolean shown, Node... nodes) {
        for (Node node : nodes) {
            node.setVisible(shown);
            if (!node.managedProperty().isBound()) {
                node.setManaged(shown);
            }
        }
    }
}
