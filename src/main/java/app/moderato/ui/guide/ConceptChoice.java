package app.moderato.ui.guide;

import app.moderato.ui.control.ConceptBadge;
import app.moderato.ui.control.ConceptName;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A concept to choose; the closed box has room for the letter only. */
final class ConceptChoice extends ListCell<ConceptName> {
    private final boolean named;

    ConceptChoice(boolean named) {
        this.named = named;
    }

    @Override
    protected void updateItem(@Nullable ConceptName concept, boolean emptyCell) {
        super.updateItem(concept, emptyCell);
        if (concept == null || emptyCell) {
            setText(null);
            setGraphic(null);
        } else {
            setText(named ? concept.name() : "");
            setGraphic(new ConceptBadge(concept.letter(), concept.control()));
            setAccessibleText(concept.letter() + ", " + concept.name());
        }
    }
}
