package app.moderato.ui.guide;

import app.moderato.core.study.GuideOutline;
import app.moderato.ui.control.InSight;
import app.moderato.ui.control.Messages;
import java.util.function.Supplier;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The list of questions: what is chosen in it is selected, and what is selected is in sight; its keys change the guide. */
final class GuideList {
    private static final KeyCombination EARLIER = new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN);
    private static final KeyCombination LATER = new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN);
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN);
    /** Rows that are in sight from the top in every window. */
    private static final int IN_SIGHT = 5;

    private final ListView<GuideRow> list;
    private final GuideViewModel model;

    /** @param words null before a guide is read */
    GuideList(ListView<GuideRow> list, GuideViewModel model, Messages messages, Supplier<@Nullable GuideWords> words) {
        this.list = list;
        this.model = model;
        list.setItems(model.rows());
        list.setCellFactory(view -> new GuideCell(view, model.editor(), messages, words));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        InSight.whenLaidOut(list, this::bringToSight);
        InSight.kept(list, list.getSelectionModel()::getSelectedIndex);
    }

    void show(GuideOutline.Entry entry) {
        GuideRow row = new GuideRow.Asked(entry);
        if (!row.equals(list.getSelectionModel().getSelectedItem())) {
            list.getSelectionModel().select(row);
            bringToSight();
        }
    }

    /** A section's head is no question: the keyboard goes on to the next one. */
    private void choose(@Nullable GuideRow old, @Nullable GuideRow now) {
        switch (now) {
            case null -> {}
            case GuideRow.Asked(GuideOutline.Entry entry) ->
                model.selectedProperty().set(entry);
            case GuideRow.Section section -> {
                int at = list.getSelectionModel().getSelectedIndex();
                boolean upwards = list.getItems().indexOf(old) > at;
                int next = upwards && at > 0 ? at - 1 : at + 1;
                list.getSelectionModel().select(next);
            }
        }
    }

    private void bringToSight() {
        int index = list.getSelectionModel().getSelectedIndex();
        list.scrollTo(index < IN_SIGHT ? 0 : index - 2);
    }

    private void pressed(KeyEvent event) {
        GuideEditor editor = model.editor();
        if (EARLIER.match(event)) {
            editor.moveBy(false);
        } else if (LATER.match(event)) {
            editor.moveBy(true);
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
