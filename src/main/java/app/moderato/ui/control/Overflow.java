package app.moderato.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;

/** The button behind a row of buttons, whose menu holds those the row has no room for. */
final class Overflow {
    private final MenuButton more;
    private List<ToggleButton> hidden = List.of();

    Overflow(MenuButton more) {
        this.more = more;
        more.setManaged(false);
        more.setVisible(false);
    }

    double width() {
        return more.prefWidth(-1);
    }

    void place(double x, double y, double width, double height) {
        more.resizeRelocate(x, y, Math.max(width, width()), height);
    }

    /** Those that fit beside the button, in their order; the chosen one always does. */
    List<ToggleButton> fitting(List<ToggleButton> all, double room) {
        double left = room - width();
        for (ToggleButton button : all) {
            left -= button.isSelected() ? button.prefWidth(-1) : 0;
        }
        List<ToggleButton> fitting = new ArrayList<>();
        boolean full = false;
        for (ToggleButton button : all) {
            if (button.isSelected()) {
                fitting.add(button);
            } else if (!full) {
                left -= button.prefWidth(-1);
                full = left < 0;
                if (!full) {
                    fitting.add(button);
                }
            }
        }
        return fitting;
    }

    /** Shows these in the menu, and the button only if there are any. */
    void show(List<ToggleButton> now) {
        if (!now.equals(hidden)) {
            hidden = List.copyOf(now);
            more.getItems().setAll(now.stream().map(Overflow::item).toList());
        }
        more.setVisible(!now.isEmpty());
    }

    private static MenuItem item(ToggleButton button) {
        MenuItem item = new MenuItem(button.getText());
        item.setId(button.getId() == null ? null : button.getId() + "-more");
        item.setOnAction(event -> {
            button.setSelected(true);
            button.setVisible(true);
            button.requestFocus();
        });
        return item;
    }
}
