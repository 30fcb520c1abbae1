package app.moderato.ui.control;

import app.moderato.core.analysis.Verdict;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands behind a verdict: the rule of use and the reasons, the decisive ones first. */
final class VerdictDetails extends VBox {
    private static final double WIDTH = 372;

    VerdictDetails(Verdict verdict) {
        setId("verdict-details");
        setPrefWidth(WIDTH);
        setMinHeight(USE_PREF_SIZE);
        getStyleClass().addAll("verdict", "verdict-details");
        VerdictWords.mark(this, verdict.level());

        Label title = new Label(VerdictWords.name(verdict.level()), VerdictWords.icon(verdict.level()));
        title.getStyleClass().addAll("strong", "verdict-title");
        Label rule = wrapped(VerdictWords.rule(verdict.level()));
        rule.getStyleClass().add("secondary");
        VBox reasons = new VBox();
        reasons.getStyleClass().add("reasons");
        verdict.reasons().forEach(reason -> reasons.getChildren().add(reason(reason)));
        getChildren().addAll(title, rule, reasons);
    }

    /** The popover asks for a height without naming a width; wrapped sentences need one. */
    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(width < 0 ? prefWidth(-1) : width);
    }

    private static HBox reason(String sentence) {
        FontIcon mark = new FontIcon(Feather.ALERT_CIRCLE);
        mark.getStyleClass().add("verdict-mark");
        HBox row = new HBox(mark, wrapped(sentence));
        row.getStyleClass().add("reason");
        return row;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
