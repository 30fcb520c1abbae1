package app.moderato.ui.home;

import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One step of the strip: a mark, its name over how far it is; a press opens its page. */
final class StepCell extends Button {
    StepCell(Step step, Messages messages, Runnable open) {
        getStyleClass().setAll("step");
        setMaxWidth(Double.MAX_VALUE);
        setPrefWidth(100);
        FontIcon icon = new FontIcon(
                switch (step.mark()) {
                    case DONE -> Feather.CHECK;
                    case LOOK_AT -> Feather.ALERT_CIRCLE;
                    case OPEN -> Feather.CIRCLE;
                });
        StackPane mark = new StackPane(icon);
        mark.getStyleClass()
                .addAll(
                        "step-mark",
                        switch (step.mark()) {
                            case DONE -> "done";
                            case LOOK_AT -> "look-at";
                            case OPEN -> "open";
                        });
        Label name = new Label(step.name());
        name.getStyleClass().add("strong");
        Label detail = new Label(step.detail());
        detail.getStyleClass().addAll("caption", "step-detail");
        Shown.byStyle(List.of(detail));
        VBox words = new VBox(name, detail);
        words.getStyleClass().add("step-words");
        HBox parts = new HBox(mark, words);
        parts.getStyleClass().add("parts");
        setGraphic(parts);
        setAccessibleText(messages.text(
                "home.step.accessible",
                step.name(),
                step.detail(),
                messages.text(
                        switch (step.mark()) {
                            case DONE -> "home.mark.done";
                            case LOOK_AT -> "home.mark.look-at";
                            case OPEN -> "home.mark.open";
                        })));
        setOnAction(event -> open.run());
    }
}
