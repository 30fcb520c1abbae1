package app.moderato.ui.results;

import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A base in the list of bases; one of too few people for any figure says so, and is grey. */
final class BaseCell extends ListCell<Offer.Group> {
    private static final String TOO_FEW = "base-too-few";

    @Override
    protected void updateItem(Offer.@Nullable Group group, boolean emptyCell) {
        super.updateItem(group, emptyCell);
        getStyleClass().remove(TOO_FEW);
        if (group == null || emptyCell) {
            setText(null);
            return;
        }
        setText(Naming.of(group));
        if (!group.enough()) {
            getStyleClass().add(TOO_FEW);
        }
    }
}
