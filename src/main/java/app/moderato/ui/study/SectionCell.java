package app.moderato.ui.study;

import app.moderato.ui.control.DragOrder;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A section of the group's course: its place, what happens, how long. */
final class SectionCell extends ListCell<SectionRow> {
    private final Messages messages;
    private final Label number = new Label();
    private final Label words = new Label();
    private final Label detail = new Label();
    private final FontIcon sign = new FontIcon(Feather.ALERT_CIRCLE);
    private final HBox line;

    SectionCell(GroupPlanEditor editor, Messages messages) {
        this.messages = messages;
        new DragOrder<>(this, (row, index) -> editor.move(row.index(), index));
        getStyleClass().add("section-cell");
        setPrefWidth(0);
        number.getStyleClass().addAll("caption", "number");
        words.setMinWidth(0);
        detail.getStyleClass().add("caption");
        detail.setMinWidth(Region.USE_PREF_SIZE);
        sign.getStyleClass().add("mark-warn");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        line = new HBox(number, words, gap, detail, sign);
        line.getStyleClass().add("section-line");
    }

    @Override
    protected void updateItem(@Nullable SectionRow row, boolean emptyCell) {
        super.updateItem(row, emptyCell);
        if (row == null || emptyCell) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        number.setText(String.valueOf(row.index() + 1));
        words.setText(row.words());
        detail.setText(row.detail());
        Shown.set(row.wrong(), sign);
        setGraphic(line);
        String said = row.detail().isEmpty()
                ? messages.text("study.group.row", row.index() + 1, row.words())
                : messages.text("study.group.row-detail", row.index() + 1, row.words(), row.detail());
        setAccessibleText(row.wrong() ? said + " " + messages.text("study.group.row-wrong") : said);
    }
}
