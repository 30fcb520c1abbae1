package app.moderato.ui.concept;

import app.moderato.core.study.ConceptId;
import app.moderato.ui.control.InSight;
import app.moderato.ui.control.Messages;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The list of concepts: what is chosen in it is selected, and what is selected is in sight; its keys change the study. */
final class ConceptList {
    private static final KeyCombination EARLIER = new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN);
    private static final KeyCombination LATER = new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN);
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN);
    /** Concepts that are in sight from the top in every window. */
    private static final int IN_SIGHT = 5;

    private final ListView<ConceptRow> list;
    private final ConceptsViewModel model;
    private final Runnable another;
    private @Nullable ConceptId seen;

    /** @param another is told when another concept is shown */
    ConceptList(
            ListView<ConceptRow> list,
            ConceptsViewModel model,
            PictureShelf shelf,
            Messages messages,
            Runnable another) {
        this.list = list;
        this.model = model;
        this.another = another;
        list.setItems(model.concepts());
        list.setCellFactory(_ -> new ConceptCell(shelf, model.editor(), messages));
        list.setOnKeyPressed(this::pressed);
        list.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                model.selectedProperty().set(row);
            }
        });
        InSight.whenLaidOut(list, this::bringToSight);
        model.selectedProperty().subscribe(this::show);
    }

    void show(@Nullable ConceptRow row) {
        if (row == null) {
            return;
        }
        list.getSelectionModel().select(row);
        if (!row.concept().id().equals(seen)) {
            seen = row.concept().id();
            bringToSight();
            another.run();
        }
    }

    private void bringToSight() {
        int index = list.getSelectionModel().getSelectedIndex();
        list.scrollTo(index < IN_SIGHT ? 0 : index - 1);
    }

    private void pressed(KeyEvent event) {
        ConceptEditor editor = model.editor();
        if (EARLIER.match(event)) {
            editor.moveBy(-1);
        } else if (LATER.match(event)) {
            editor.moveBy(1);
        } else if (COPY.match(event)) {
            editor.duplicate();
        } else if (event.getCode() == KeyCode.DELETE) {
            editor.remove();
        } else {
            return;
        }
        event.consume();
    }
}
