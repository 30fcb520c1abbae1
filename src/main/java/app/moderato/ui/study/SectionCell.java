package app.moderato.ui.study;

import app.moderato.ui.control.DragOrder;
import app.moderato.ui.control.Messages;
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

    SectionCell(GroupPlanEditor editor, Messages messages) {
        this.messages = messages;
        new DragOrder<>(this, (row, index) -> editor.move(row.index(), index));
        getStyleClass().add("section-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable SectionRow row, boolean emptyCell) {
        super.updateItem(row, emptyCell);
        if (row == null || emptyCell) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        setGraphic(line(row));
        String said = row.detail().isEmpty()
                ? messages.text("study.group.row", row.index() + 1, row.words())
                : messages.text("study.group.row-detail", row.index() + 1, row.words(), row.detail());
        setAccessibleText(row.wrong() ? said + " " + messages.text("study.group.row-wrong") : said);
    }

    private static HBox line(SectionRow row) {
        Label number = new Label(String.valueOf(row.index() + 1));
        number.getStyleClass().addAll("caption", "number");
        Label words = new Label(row.words());
        words.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label detail = new Label(row.detail());
        detail.getStyleClass().add("caption");
        detail.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(number, words, gap, detail);
        line.getStyleClass().add("section-line");
        if (row.wrong()) {
            FontIcon sign = new FontIcon(Feather.ALERT_CIRCLE);
            sign.getStyleClass().add("mark-warn");
            line.getChildren().add(sign);
        }
        return line;
    }
}
