package app.moderato.ui.control;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** Under a field: what keeps its text from being a value. No room is taken where nothing does. */
public final class FieldNote extends Label {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass PLAIN = PseudoClass.getPseudoClass("plain");

    public FieldNote() {
        getStyleClass().add("field-note");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        Shown.when(textProperty().isNotEmpty(), this);
    }

    /** Says something that is no mistake. */
    public void inform(String sentence) {
        tell(sentence, null);
        pseudoClassStateChanged(PLAIN, true);
    }

    /** @param field is framed in the colour of what is wrong; null for none */
    public void tell(@Nullable String sentence, @Nullable Node field) {
        String said = sentence == null ? "" : sentence;
        setText(said);
        pseudoClassStateChanged(PLAIN, false);
        if (field != null) {
            field.pseudoClassStateChanged(WRONG, !said.isEmpty());
            field.setAccessibleHelp(said.isEmpty() ? null : said);
        }
    }
}
