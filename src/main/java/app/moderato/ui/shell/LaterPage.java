package app.moderato.ui.shell;

import app.moderato.ui.control.EmptyState;
import app.moderato.ui.control.PageHeader;
import app.moderato.ui.desk.Page;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;

/** A page of a later version: says what it will be for, and what serves in its place today. */
final class LaterPage implements Page {
    private final BorderPane pane = new BorderPane();

    /** @param icon such as {@code fth-mic} */
    LaterPage(String id, String icon, String title, String sentence) {
        PageHeader header = new PageHeader();
        header.setTitle(title);
        EmptyState empty = new EmptyState();
        empty.setIcon(icon);
        empty.setText(sentence);
        pane.setId(id);
        pane.setTop(header);
        pane.setCenter(empty);
    }

    @Override
    public Parent node() {
        return pane;
    }
}
