package app.moderato.ui.panel;

import app.moderato.ui.control.EditedText;
import java.math.BigDecimal;
import java.util.function.Consumer;
import javafx.scene.control.TextField;

/** A field of a number: while somebody types, what they write is not written otherwise under their hand. */
final class NumberText {
    private final TextField field;
    private final EditedText edited;
    private String latest = "";

    /** @param typed gets the field's whole text at every keystroke */
    NumberText(TextField field, Consumer<String> typed) {
        this.field = field;
        this.edited = new EditedText(field, typed);
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                edited.show(latest);
            }
        });
    }

    void show(String text) {
        latest = text;
        if (!field.isFocused() || !same(text, field.getText())) {
            edited.show(text);
        }
    }

    private static boolean same(String one, String other) {
        try {
            return number(one).compareTo(number(other)) == 0;
        } catch (NumberFormatException noNumber) {
            return one.strip().equals(other.strip());
        }
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(
                text.strip().replace(',', '.').replaceFirst("\\s*%$", "").replaceFirst("\\.$", ""));
    }
}
