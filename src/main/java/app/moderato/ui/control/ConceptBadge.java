package app.moderato.ui.control;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/** The letter a concept goes by; the control's is dashed. */
public final class ConceptBadge extends Label {
    private static final PseudoClass CONTROL = PseudoClass.getPseudoClass("control");

    public ConceptBadge(String letter, boolean control) {
        super(letter);
        getStyleClass().add("concept-badge");
        pseudoClassStateChanged(CONTROL, control);
    }
}
