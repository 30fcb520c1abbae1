package app.moderato.ui.control;

import java.util.function.Consumer;
import javafx.scene.control.TextInputControl;

/** Ties a field to a text of the design: what a person types is handed on, what changes elsewhere is shown. */
public final class EditedText {
    /** Of fields whose undo is that of the whole design. */
    public static final String STYLE = "of-design";

    private final TextInputControl field;
    private boolean showing;

    /** @param typed gets the field's whole text at every keystroke */
    public EditedText(TextInputControl field, Consumer<String> typed) {
        this.field = field;
        field.getStyleClass().add(STYLE);
        field.textProperty().subscribe((before, now) -> {
            if (!showing) {
                typed.accept(now == null ? "" : now);
            }
        });
    }

    /** Leaves the caret where it is as far as that goes. */
    public void show(String text) {
        if (text.equals(field.getText())) {
            return;
        }
        int caret = field.getCaretPosition();
        showing = true;
        field.setText(text);
        showing = false;
        field.positionCaret(Math.min(caret, field.getLength()));
    }
}
