package app.moderato.ui.settings;

import app.moderato.ui.control.FxmlLoader;
import app.moderato.ui.control.Messages;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** The keyboard shortcuts that work. */
@SuppressWarnings("NullAway.Init") // the loader fills in the @FXML fields before initialize()
final class ShortcutsController {
    private final Messages messages = Messages.beside(ShortcutsController.class);
    private final Parent node;

    @FXML
    private GridPane keys;

    ShortcutsController() {
        this.node = FxmlLoader.load(this, messages);
    }

    Parent node() {
        return node;
    }

    @FXML
    void initialize() {
        String command = System.getProperty("os.name", "").startsWith("Mac") ? "⌘" : "Ctrl";
        rows(command).forEach(row -> {
            Label combination = new Label(row.getFirst());
            combination.getStyleClass().add("key-cap");
            keys.addRow(keys.getRowCount(), combination, new Label(row.getLast()));
        });
    }

    private List<List<String>> rows(String command) {
        return List.of(
                List.of(command + " 1 … " + command + " 9", messages.text("settings.shortcut.pages")),
                List.of(command + " R", messages.text("settings.shortcut.run")),
                List.of(command + " .", messages.text("settings.shortcut.stop")),
                List.of(command + " K", messages.text("settings.shortcut.search")),
                List.of(command + " F", messages.text("settings.shortcut.find")),
                List.of(command + " E", messages.text("settings.shortcut.export")),
                List.of(command + " Z / " + command + " Y", messages.text("settings.shortcut.undo")),
                List.of(command + " N", messages.text("settings.shortcut.new")),
                List.of(command + " D", messages.text("settings.shortcut.copy")),
                List.of("Alt ↑ / Alt ↓", messages.text("settings.shortcut.order")),
                List.of(command + " T", messages.text("settings.shortcut.try")),
                List.of(command + " I", messages.text("settings.shortcut.verdict")),
                List.of("J / K", messages.text("settings.shortcut.step")),
                List.of("Alt 1 … Alt 6", messages.text("settings.shortcut.verb")),
                List.of("Alt M", messages.text("settings.shortcut.chair")),
                List.of("Alt N", messages.text("settings.shortcut.stage")),
                List.of("Alt H", messages.text("settings.shortcut.hide")),
                List.of("F6", messages.text("settings.shortcut.regions")),
                List.of("F1", messages.text("settings.shortcut.help")),
                List.of("Esc", messages.text("settings.shortcut.escape")));
    }
}
