package app.moderato.ui.home;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** One thing to do next; a press does it. */
final class AdviceRow extends Button {
    AdviceRow(Advice advice) {
        setId(advice.id());
        getStyleClass().setAll("list-button", "advice");
        setMaxWidth(Double.MAX_VALUE);
        FontIcon icon = new FontIcon(advice.icon());
        icon.getStyleClass().add(advice.attention() ? "mark-warn" : "mark-accent");
        Label title = new Label(advice.title());
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        Label detail = new Label(advice.detail());
        detail.getStyleClass().add("secondary");
        detail.setWrapText(true);
        VBox words = new VBox(title, detail);
        HBox parts = new HBox(icon, words);
        parts.getStyleClass().add("parts");
        setGraphic(parts);
        setAccessibleText(advice.title() + ". " + advice.detail());
        setOnAction(event -> advice.action().run());
    }
}
