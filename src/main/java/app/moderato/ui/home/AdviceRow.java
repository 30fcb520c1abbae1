package app.moderato.ui.home;

import app.moderato.ui.control.RowButton;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes the rows of things to do next; a press does it. */
final class AdviceRow {
    private AdviceRow() {}

    static Node of(Advice advice) {
        FontIcon icon = new FontIcon(advice.icon());
        icon.getStyleClass().add(advice.attention() ? "mark-warn" : "mark-accent");
        VBox words = new VBox(wrapped(advice.title(), "strong"), wrapped(advice.detail(), "secondary"));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox parts = new HBox(icon, words);
        parts.getStyleClass().add("parts");
        RowButton row = new RowButton();
        row.setId(advice.id());
        row.getStyleClass().add("advice");
        row.getChildren().add(parts);
        row.setAccessibleText(advice.title() + ". " + advice.detail());
        row.setOnAction(event -> advice.action().run());
        return row;
    }

    private static Label wrapped(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
