package app.moderato.ui.transcript;

import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.WholeCell;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A turn in the left list: who, its number, the best of it in a line. */
final class TalkHitCell extends WholeCell<TalkHit> {
    private final Messages messages;
    private final StackPane mark = new StackPane();
    private final Label name = new Label();
    private final Label number = new Label();
    private final MarkedLine excerpt = new MarkedLine();
    private final HBox row;

    TalkHitCell(Messages messages) {
        fit();
        this.messages = messages;
        getStyleClass().add("hit-cell");
        mark.getStyleClass().add("hit-mark");
        name.getStyleClass().add("strong");
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        number.getStyleClass().add("caption");
        number.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(name, number);
        head.getStyleClass().add("hit-head");
        HBox.setHgrow(name, Priority.ALWAYS);
        VBox words = new VBox(head, excerpt);
        words.getStyleClass().add("hit-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(mark, words);
        row.getStyleClass().add("hit");
    }

    @Override
    protected void updateItem(@Nullable TalkHit hit, boolean emptyCell) {
        super.updateItem(hit, emptyCell);
        if (hit == null || emptyCell) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        mark.getChildren().setAll(TalkMark.of(hit.said(), messages));
        name.setText(hit.said().name());
        number.setText(Figures.count(hit.turn()));
        excerpt.show(hit.excerpt());
        setAccessibleText(messages.text(
                "transcript.talk.spoken",
                hit.turn(),
                hit.said().name(),
                hit.excerpt().text()));
        setGraphic(row);
    }
}
