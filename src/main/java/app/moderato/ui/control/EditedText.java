package app.moderato.ui.control;

import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/**
 * Ties a field to a text of the design: what a person types is handed on, what changes elsewhere is shown. Where the
 * design writes a typed text in another way, such as with other spaces, the field follows on Enter or when the keyboard
 * leaves it, never under the typing hand.
 */
public final class EditedText {
    /** Of fields whose undo is that of the whole design. */
    public static final String STYLE = "of-design";

    private final TextInputControl field;
    private boolean showing;
    private boolean typing;
    private @Nullable String echo;

    /** @param typed gets the field's whole text at every keystroke */
    public EditedText(TextInputControl field, Consumer<String> typed) {
        this.field = field;
        field.getStyleClass().add(STYLE);
        if (field instanceof TextArea area) {
            area.setTextFormatter(new TextFormatter<>(this::withoutTabs));
        }
        field.textProperty().subscribe((before, now) -> {
            if (!showing) {
                echo = null;
                typing = true;
                try {
                    typed.accept(now == null ? "" : now);
                } finally {
                    typing = false;
                }
            }
        });
        field.addEventHandler(ActionEvent.ACTION, event -> tidy());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                tidy();
            }
        });
    }

    /** Of what is typed or pasted; a model would take them for the columns of a table. */
    private TextFormatter.Change withoutTabs(TextFormatter.Change change) {
        if (field.isFocused() && !showing && change.getText().indexOf('\t') >= 0) {
            change.setText(change.getText().replace('\t', ' '));
        }
        return change;
    }

    /** Leaves the caret where it is as far as that goes. */
    public void show(String text) {
        if (field.isFocused() && (typing || text.equals(echo))) {
            echo = text;
            return;
        }
        write(text);
    }

    private void tidy() {
        if (echo != null) {
            write(echo);
        }
    }

    private void write(String text) {
        echo = null;
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
