package app.moderato.ui.concept;

import app.moderato.ui.control.ConceptBadge;
import app.moderato.ui.control.DragOrder;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A concept in the list: thumbnail, letter, name, price and length. */
final class ConceptCell extends ListCell<ConceptRow> {
    private static final double THUMB = 46;

    private final Messages messages;
    private final PictureFrame thumb;
    private final Label name = new Label();
    private final Label detail = new Label();
    private final HBox heading = new HBox();
    private final HBox content;

    ConceptCell(PictureShelf shelf, ConceptEditor editor, Messages messages) {
        this.messages = messages;
        new DragOrder<>(this, (row, index) -> editor.move(row.concept().id(), index));
        thumb = new PictureFrame(shelf, messages, THUMB, THUMB, PictureFrame.Fit.COVER);
        getStyleClass().add("concept-cell");
        name.getStyleClass().add("strong");
        detail.getStyleClass().add("caption");
        heading.getStyleClass().add("heading");
        VBox words = new VBox(heading, detail);
        words.getStyleClass().add("words");
        HBox.setHgrow(words, Priority.ALWAYS);
        content = new HBox(thumb, words);
        content.getStyleClass().add("parts");
        // the cell never asks for more room than the list has
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ConceptRow row, boolean emptyCell) {
        super.updateItem(row, emptyCell);
        if (row == null || emptyCell) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        thumb.show(
                row.concept().pictures().isEmpty()
                        ? null
                        : row.concept().pictures().getFirst());
        ConceptBadge badge = new ConceptBadge(row.name().letter(), row.name().control());
        badge.setMinWidth(USE_PREF_SIZE);
        name.setText(row.name().name());
        heading.getChildren().setAll(badge, name);
        detail.setText(detail(row));
        setAccessibleText(row.name().letter() + ", " + row.name().name() + ", " + detail.getText());
        setGraphic(content);
    }

    private String detail(ConceptRow row) {
        List<String> parts = new ArrayList<>();
        if (!row.name().price().isEmpty()) {
            parts.add(row.name().price());
        }
        parts.add(messages.text("concept.list.words", row.words()));
        if (row.name().control()) {
            parts.add(messages.text("concept.list.control"));
        }
        return String.join(" · ", parts);
    }
}
