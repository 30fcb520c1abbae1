package app.moderato.ui.control;

import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A text field with a magnifier; Esc or its cross empties it. */
public final class SearchField extends CustomTextField {
    /** The library's own sheet is made for another theme. */
    @Override
    public String getUserAgentStylesheet() {
        return Objects.requireNonNull(SearchField.class.getResource("searchfield.css"))
                .toExternalForm();
    }

    public SearchField() {
        getStyleClass().add("search-field");
        FontIcon magnifier = new FontIcon(Feather.SEARCH);
        magnifier.getStyleClass().add("field-icon");
        setLeft(magnifier);
        Button clear = new Button();
        clear.setGraphic(new FontIcon(Feather.X));
        clear.getStyleClass().addAll("icon-button", "field-clear");
        clear.setAccessibleText(Figures.MESSAGES.text("control.search.clear"));
        clear.setFocusTraversable(false);
        clear.setOnAction(event -> clear());
        clear.visibleProperty().bind(textProperty().isNotEmpty());
        setRight(clear);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
                clear();
                event.consume();
            }
        });
    }
}
