package app.moderato.ui.shell;

import app.moderato.ui.control.Messages;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The last change to the design, to take back or to do again. */
final class UndoMenu {
    private final Messages messages;

    UndoMenu(MenuButton menu, ShellViewModel model, Messages messages) {
        this.messages = messages;
        menu.getItems()
                .addAll(
                        item(
                                "undo-item",
                                "shell.undo.undo",
                                "shell.undo.undo-step",
                                KeyCode.Z,
                                model.drafting().undoableProperty(),
                                model::undo),
                        item(
                                "redo-item",
                                "shell.undo.redo",
                                "shell.undo.redo-step",
                                KeyCode.Y,
                                model.drafting().redoableProperty(),
                                model::redo));
        menu.disableProperty()
                .bind(model.drafting()
                        .undoableProperty()
                        .isEmpty()
                        .and(model.drafting().redoableProperty().isEmpty()));
    }

    private MenuItem item(
            String id, String none, String one, KeyCode code, ReadOnlyStringProperty what, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.setMnemonicParsing(false);
        item.textProperty().bind(what.map(step -> step.isEmpty() ? messages.text(none) : messages.text(one, step)));
        item.disableProperty().bind(what.isEmpty());
        item.setAccelerator(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN));
        item.setOnAction(event -> action.run());
        return item;
    }
}
