package app.moderato.ui.results;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A figure on its heat. */
final class HeatCell extends StackPane {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    /** Of the strongest heat, so that the figure stays readable on it. */
    private static final double MOST = 0.62;

    private final String words;

    /**
     * @param heat −1 (below) to 1 (above)
     * @param words everything about it
     */
    HeatCell(String figure, double heat, String words, boolean strong) {
        this.words = words;
        getStyleClass().add("heat-cell");
        Region ground = new Region();
        ground.getStyleClass().addAll("heat", heat < 0 ? "below" : "above");
        ground.setOpacity(MOST * Math.abs(heat));
        Label label = new Label(figure);
        label.getStyleClass().add(strong ? "strong" : "figure");
        label.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(ground, label);
        Tooltip.install(this, new Tooltip(words));
        setAccessibleText(words);
    }

    String words() {
        return words;
    }

    void current(boolean now) {
        pseudoClassStateChanged(CURRENT, now);
    }
}
