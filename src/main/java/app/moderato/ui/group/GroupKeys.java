package app.moderato.ui.group;

import app.moderato.core.group.Command;
import app.moderato.ui.group.GroupViewModel.View;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Keys at a table that is held, with Alt: the verbs by number, the chair, the agenda, whom is spoken to. */
final class GroupKeys {
    private static final List<KeyCode> VERBS =
            List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5, KeyCode.DIGIT6);

    private final GroupViewModel model;
    private final TableController table;

    GroupKeys(GroupViewModel model, TableController table) {
        this.model = model;
        this.table = table;
    }

    void pressed(KeyEvent event) {
        TableModel now = model.tableProperty().get();
        if (!event.isAltDown() || model.viewProperty().get() != View.TABLE || now == null || !now.held()) {
            return;
        }
        KeyCode code = event.getCode();
        int verb = VERBS.indexOf(code);
        if (verb >= 0) {
            table.composer().verb(verb + 1);
        } else if (code == KeyCode.M) {
            table.composer().toggleModel();
        } else if (code == KeyCode.N) {
            model.groups().moveOn();
        } else if (code == KeyCode.H) {
            model.groups().command(new Command.Hide());
        } else if (code == KeyCode.UP || code == KeyCode.DOWN) {
            table.step(code == KeyCode.DOWN);
        } else {
            return;
        }
        event.consume();
    }
}
