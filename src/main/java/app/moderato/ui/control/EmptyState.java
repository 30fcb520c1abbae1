package app.moderato.ui.control;

import javafx.beans.property.StringProperty;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** In place of a table or chart that has nothing to show: an icon, one sentence, at most one button. */
public final class EmptyState extends VBox {
    private final FontIcon icon = new FontIcon();
    private final Label sentence = new Label();
    private final Button button = new Button();

    public EmptyState() {
        getStyleClass().add("empty-state");
        managedProperty().bind(visibleProperty());
        sentence.setWrapText(true);
        button.visibleProperty().bind(button.textProperty().isNotEmpty());
        button.managedProperty().bind(button.visibleProperty());
        getChildren().addAll(icon, sentence, button);
    }

    /** Such as {@code fth-bar-chart-2}. */
    public String getIcon() {
        return icon.getIconLiteral();
    }

    public void setIcon(String literal) {
        icon.setIconLiteral(literal);
    }

    public StringProperty textProperty() {
        return sentence.textProperty();
    }

    public String getText() {
        return sentence.getText();
    }

    public void setText(String value) {
        sentence.setText(value);
    }

    /** The button's text; without one there is no button. */
    public StringProperty actionProperty() {
        return button.textProperty();
    }

    public String getAction() {
        return button.getText();
    }

    public void setAction(String value) {
        button.setText(value);
    }

    public @Nullable EventHandler<ActionEvent> getOnAction() {
        return button.getOnAction();
    }

    public void setOnAction(@Nullable EventHandler<ActionEvent> handler) {
        button.setOnAction(handler);
    }
}
