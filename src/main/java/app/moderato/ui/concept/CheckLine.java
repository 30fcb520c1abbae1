package app.moderato.ui.concept;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One check: a tick, or a sign with the reason. */
final class CheckLine extends HBox {
    CheckLine(CheckRow row) {
        getStyleClass().add("check");
        FontIcon icon = new FontIcon(row.passed() ? Feather.CHECK : Feather.ALERT_CIRCLE);
        icon.getStyleClass().add(row.passed() ? "mark-ok" : "mark-warn");
        TextFlow words = new TextFlow();
        if (!row.lead().isEmpty()) {
            Text lead = new Text(row.lead() + " ");
            lead.getStyleClass().add("lead");
            words.getChildren().add(lead);
        }
        words.getChildren().add(new Text(row.sentence()));
        words.setAccessibleText((row.lead() + " " + row.sentence()).strip());
        setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(icon, words);
    }
}
