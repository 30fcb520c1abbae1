package app.moderato.ui.validate.importing;

import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A sentence over as many lines as it needs. */
final class OddCell extends ListCell<String> {
    OddCell() {
        getStyleClass().add("odd-cell");
        setWrapText(true);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable String sentence, boolean emptyCell) {
        super.updateItem(sentence, emptyCell);
        setText(emptyCell ? null : sentence);
    }
}
