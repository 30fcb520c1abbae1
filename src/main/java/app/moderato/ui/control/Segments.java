package app.moderato.ui.control;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A few views of which one is always chosen. Its toggle buttons name their view by {@code userData}, or else by id. */
public final class Segments extends HBox {
    private final ToggleGroup group = new ToggleGroup();
    private final ObjectProperty<@Nullable Object> value = new SimpleObjectProperty<>(this, "value");

    public Segments() {
        getStyleClass().add("segments");
        getChildren().addListener((ListChangeListener<Node>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::join);
            }
        });
        group.selectedToggleProperty().subscribe((old, now) -> {
            if (now != null) {
                value.set(named((ToggleButton) now));
            } else if (old != null) {
                old.setSelected(true);
            }
        });
        value.subscribe(this::choose);
    }

    /** The chosen view; setting one that there is no button for changes nothing on screen. */
    public ObjectProperty<@Nullable Object> valueProperty() {
        return value;
    }

    private void join(Node node) {
        if (node instanceof ToggleButton button) {
            button.setMinWidth(USE_PREF_SIZE);
            button.setToggleGroup(group);
            if (group.getSelectedToggle() == null && value.get() == null) {
                button.setSelected(true);
            } else {
                choose(value.get());
            }
        }
    }

    private void choose(@Nullable Object now) {
        getChildren().stream()
                .filter(ToggleButton.class::isInstance)
                .map(ToggleButton.class::cast)
                .filter(button -> named(button).equals(now))
                .findFirst()
                .ifPresent(button -> button.setSelected(true));
    }

    private static Object named(ToggleButton button) {
        return button.getUserData() == null ? String.valueOf(button.getId()) : button.getUserData();
    }
}
