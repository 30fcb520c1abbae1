package app.moderato.ui.panel;

import app.moderato.core.panel.NearCopies;
import app.moderato.core.panel.PersonaId;
import app.moderato.ui.control.Messages;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Two people and how alike they are. */
final class PairCell extends ListCell<NearCopies.Pair> {
    private final Map<PersonaId, String> names;
    private final Messages messages;
    private final Label who = new Label();
    private final Label alike = new Label();
    private final HBox line;

    /** @param names by id, of the people shown */
    PairCell(Map<PersonaId, String> names, Messages messages) {
        this.names = names;
        this.messages = messages;
        getStyleClass().add("library-cell");
        alike.getStyleClass().add("secondary");
        alike.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        line = new HBox(who, gap, alike);
        line.getStyleClass().add("library-line");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(NearCopies.@Nullable Pair pair, boolean emptyCell) {
        super.updateItem(pair, emptyCell);
        if (pair == null || emptyCell) {
            setGraphic(null);
            return;
        }
        who.setText(messages.text("panel.diversity.pair", called(pair.one()), called(pair.other())));
        alike.setText(messages.text("panel.diversity.alike", PanelWords.two(pair.similarity())));
        setAccessibleText(who.getText() + ", " + alike.getText());
        setGraphic(line);
    }

    private String called(PersonaId id) {
        String name = names.getOrDefault(id, "");
        return name.isBlank() ? id.value() : messages.text("panel.diversity.person", name, id.value());
    }
}
