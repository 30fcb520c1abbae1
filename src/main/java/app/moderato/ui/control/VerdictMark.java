package app.moderato.ui.control;

import app.moderato.core.analysis.Verdict;
import javafx.scene.control.Label;

/** A verdict's level in a list: icon and words in its colour. */
public final class VerdictMark extends Label {
    public VerdictMark(Verdict.Level level) {
        super(VerdictWords.name(level), VerdictWords.icon(level));
        getStyleClass().addAll("verdict", "verdict-word");
        VerdictWords.mark(this, level);
    }
}
