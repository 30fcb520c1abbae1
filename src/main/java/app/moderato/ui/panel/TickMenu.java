package app.moderato.ui.panel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** A menu of values to tick; it stays open, so that several can be. */
final class TickMenu {
    private final MenuButton button;
    private final Consumer<List<String>> changed;
    private final Function<String, String> caption;
    private final Map<String, CheckBox> boxes = new LinkedHashMap<>();
    private boolean showing;

    /**
     * @param caption of a value, for people
     * @param changed gets those ticked, in the menu's order
     */
    TickMenu(MenuButton button, Function<String, String> caption, Consumer<List<String>> changed) {
        this.button = button;
        this.caption = caption;
        this.changed = changed;
    }

    /** @param ticked those that are not among the values are offered too, or nobody could take them away */
    void show(List<String> values, List<String> ticked, String text) {
        List<String> all = new ArrayList<>(values);
        ticked.stream().filter(one -> !all.contains(one)).forEach(all::add);
        showing = true;
        if (!List.copyOf(boxes.keySet()).equals(all)) {
            boxes.clear();
            button.getItems().setAll(all.stream().map(this::item).toList());
        }
        boxes.forEach((value, box) -> box.setSelected(ticked.contains(value)));
        button.setText(text);
        button.setDisable(all.isEmpty());
        showing = false;
    }

    private MenuItem item(String value) {
        CheckBox box = new CheckBox(caption.apply(value));
        box.setMnemonicParsing(false);
        boxes.put(value, box);
        box.selectedProperty().subscribe((before, now) -> {
            if (!showing) {
                changed.accept(boxes.entrySet().stream()
                        .filter(entry -> entry.getValue().isSelected())
                        .map(Map.Entry::getKey)
                        .toList());
            }
        });
        CustomMenuItem item = new CustomMenuItem(box, false);
        item.setOnAction(event -> box.setSelected(!box.isSelected()));
        return item;
    }
}
