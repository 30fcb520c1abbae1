package app.moderato.ui.results;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** Whether an attribute moves the rating, in a few words. */
final class EffectMark extends Label {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final String words;

    /**
     * @param moves it does
     * @param words everything about it
     */
    EffectMark(String text, boolean moves, String words) {
        super(text);
        this.words = words;
        getStyleClass().addAll("caption", "heat-effect");
        if (moves) {
            getStyleClass().add("moves");
        }
        setTooltip(new Tooltip(words));
        setAccessibleText(words);
    }

    String words() {
        return words;
    }

    void current(boolean now) {
        pseudoClassStateChanged(CURRENT, now);
    }
}
