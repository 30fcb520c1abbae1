package app.moderato.ui.control;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/**
 * A few views of which one is always chosen. Its toggle buttons name their view by {@code userData}, or else by id. With a
 * menu button as the last child, buttons that there is no room for go into its menu; the chosen one stays in the row. A
 * button that is not managed is in neither.
 */
public final class Segments extends HBox {
    /** Pixels. */
    private static final double ROUNDING = 0.5;

    private final ToggleGroup group = new ToggleGroup();
    private final ObjectProperty<@Nullable Object> value = new SimpleObjectProperty<>(this, "value");
    private @Nullable Overflow overflow;
    private boolean placing;

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
        if (node instanceof MenuButton more) {
            overflow = new Overflow(more);
        }
        if (node instanceof ToggleButton button) {
            button.visibleProperty().subscribe(this::again);
            button.selectedProperty().subscribe(this::again);
            button.setMinWidth(USE_PREF_SIZE);
            button.setToggleGroup(group);
            if (group.getSelectedToggle() == null && value.get() == null) {
                button.setSelected(true);
            } else {
                choose(value.get());
            }
        }
    }

    private void again() {
        if (!placing && overflow != null) {
            requestLayout();
        }
    }

    private Stream<ToggleButton> buttons() {
        return getChildren().stream().filter(ToggleButton.class::isInstance).map(ToggleButton.class::cast);
    }

    @Override
    protected double computeMinWidth(double height) {
        if (overflow == null) {
            return super.computeMinWidth(height);
        }
        double widest = buttons()
                .filter(Node::isManaged)
                .mapToDouble(button -> button.prefWidth(-1))
                .max()
                .orElse(0);
        return Math.min(prefWidth(height), snappedLeftInset() + widest + overflow.width() + snappedRightInset());
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Overflow rest = overflow;
        if (rest != null) {
            placing = true;
            try {
                place(rest);
            } finally {
                placing = false;
            }
        }
    }

    /** The row has been laid out as if there were room for all. */
    private void place(Overflow rest) {
        List<ToggleButton> all = buttons().filter(Node::isManaged).toList();
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        boolean enough =
                all.stream().mapToDouble(button -> button.prefWidth(-1)).sum() <= room + ROUNDING;
        List<ToggleButton> fitting = enough ? all : rest.fitting(all, room);
        double more = fitting.size() < all.size() ? rest.width() : 0;
        double used =
                fitting.stream().mapToDouble(button -> button.prefWidth(-1)).sum() + more;
        double extra = enough ? 0 : Math.max(0, Math.floor((room - used) / (fitting.size() + 1)));
        double x = snappedLeftInset();
        for (ToggleButton button : all) {
            button.setVisible(fitting.contains(button));
            if (button.isVisible()) {
                button.resizeRelocate(x, button.getLayoutY(), button.prefWidth(-1) + extra, button.getHeight());
                x += button.getWidth();
            }
        }
        rest.place(
                x,
                snappedTopInset(),
                snappedLeftInset() + room - x,
                getHeight() - snappedTopInset() - snappedBottomInset());
        rest.show(all.stream().filter(button -> !fitting.contains(button)).toList());
    }

    private void choose(@Nullable Object now) {
        buttons().filter(button -> named(button).equals(now)).findFirst().ifPresent(button -> button.setSelected(true));
    }

    private static Object named(ToggleButton button) {
        return button.getUserData() == null ? String.valueOf(button.getId()) : button.getUserData();
    }
}
