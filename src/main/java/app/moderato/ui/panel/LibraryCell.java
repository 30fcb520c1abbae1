package app.moderato.ui.panel;

import app.moderato.file.panel.PanelLibrary;
import app.moderato.ui.control.Messages;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A panel of the library: name, people, since when. */
final class LibraryCell extends ListCell<PanelLibrary.Entry> {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    private final Messages messages;
    private final Label name = new Label();
    private final Label people = new Label();
    private final Label day = new Label();
    private final HBox line;

    LibraryCell(Messages messages) {
        this.messages = messages;
        getStyleClass().add("library-cell");
        name.getStyleClass().add("strong");
        people.getStyleClass().add("secondary");
        day.getStyleClass().add("secondary");
        people.setMinWidth(USE_PREF_SIZE);
        day.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        line = new HBox(name, gap, people, day);
        line.getStyleClass().add("library-line");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(PanelLibrary.@Nullable Entry entry, boolean emptyCell) {
        super.updateItem(entry, emptyCell);
        if (entry == null || emptyCell) {
            setGraphic(null);
            return;
        }
        name.setText(entry.name());
        people.setText(
                entry.trouble().isEmpty()
                        ? messages.text("panel.library.people", entry.people())
                        : messages.text("panel.library.unread"));
        day.setText(DAY.format(entry.kept()));
        setAccessibleText(name.getText() + ", " + people.getText() + ", " + day.getText());
        setGraphic(line);
    }
}
