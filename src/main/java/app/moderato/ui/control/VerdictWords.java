package app.moderato.ui.control;

import app.moderato.core.analysis.Verdict;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A verdict's level as word, icon and state: never by colour alone. */
final class VerdictWords {
    static final Messages MESSAGES = Messages.beside(VerdictWords.class);

    private static final PseudoClass DIRECTIONAL = PseudoClass.getPseudoClass("directional");
    private static final PseudoClass UNUSABLE = PseudoClass.getPseudoClass("unusable");

    private VerdictWords() {}

    static String name(Verdict.Level level) {
        return switch (level) {
            case DO_NOT_USE -> MESSAGES.text("control.verdict.unusable");
            case DIRECTIONAL -> MESSAGES.text("control.verdict.directional");
            case USABLE -> MESSAGES.text("control.verdict.usable");
        };
    }

    static FontIcon icon(Verdict.Level level) {
        FontIcon icon = new FontIcon(
                switch (level) {
                    case DO_NOT_USE -> Feather.SLASH;
                    case DIRECTIONAL -> Feather.ALERT_CIRCLE;
                    case USABLE -> Feather.CHECK_CIRCLE;
                });
        icon.getStyleClass().add("verdict-mark");
        return icon;
    }

    /** Lets the style sheet colour a node of class {@code verdict}. */
    static void mark(Node node, Verdict.Level level) {
        node.pseudoClassStateChanged(DIRECTIONAL, level == Verdict.Level.DIRECTIONAL);
        node.pseudoClassStateChanged(UNUSABLE, level == Verdict.Level.DO_NOT_USE);
    }
}
