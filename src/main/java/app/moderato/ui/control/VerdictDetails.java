package app.moderato.ui.control;

import app.moderato.core.analysis.Verdict;
import app.moderato.core.analysis.VerdictRules;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands behind a verdict: the rule of use, the reasons that decide, the other limits, the checks that hold. */
final class VerdictDetails extends VBox {
    /** The popover adds 10 px on either side: 372 in all. */
    private static final double WIDTH = 352;

    /**
     * @param checked when the verdict was computed, as people read it; empty where that is not known
     * @param validate opens what a verdict is held against; null where the page cannot go there
     */
    VerdictDetails(Verdict verdict, String checked, @Nullable Runnable validate) {
        setId("verdict-details");
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        setMinHeight(USE_PREF_SIZE);
        getStyleClass().addAll("verdict", "verdict-details");
        VerdictWords.mark(this, verdict.level());

        Label title = new Label(VerdictWords.name(verdict.level()), VerdictWords.icon(verdict.level()));
        title.getStyleClass().addAll("strong", "verdict-title");
        Label rule = wrapped(verdict.use());
        rule.getStyleClass().addAll("secondary", "verdict-rule");
        VBox reasons = new VBox();
        reasons.getStyleClass().add("reasons");
        boolean forbidden = verdict.level() == Verdict.Level.DO_NOT_USE;
        for (int i = 0; i < verdict.reasons().size(); i++) {
            boolean decides = forbidden && i < verdict.decisive();
            reasons.getChildren()
                    .add(row(
                            verdict.reasons().get(i),
                            decides ? Feather.SLASH : Feather.ALERT_CIRCLE,
                            decides ? "mark-bad" : "mark-warn"));
        }
        verdict.passed().forEach(sentence -> reasons.getChildren().add(row(sentence, Feather.CHECK, "mark-ok")));
        Label rules = new Label(
                checked.isEmpty()
                        ? VerdictWords.MESSAGES.text("control.verdict.rules", VerdictRules.VERSION)
                        : VerdictWords.MESSAGES.text("control.verdict.rules-checked", VerdictRules.VERSION, checked));
        rules.getStyleClass().addAll("caption", "verdict-rules");
        rules.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(rules, Priority.ALWAYS);
        HBox foot = new HBox(rules);
        foot.getStyleClass().add("verdict-foot");
        if (validate != null) {
            foot.getChildren().add(open(validate));
        }
        getChildren().addAll(title, rule, reasons, foot);
    }

    private static Button open(Runnable validate) {
        Button open =
                new Button(VerdictWords.MESSAGES.text("control.verdict.validate"), new FontIcon(Feather.CHECK_CIRCLE));
        open.setId("open-validate");
        open.getStyleClass().add("small");
        open.setMinWidth(USE_PREF_SIZE);
        open.setOnAction(event -> validate.run());
        return open;
    }

    /** The popover asks for a height without naming a width; wrapped sentences need one. */
    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(width < 0 ? prefWidth(-1) : width);
    }

    private static HBox row(String sentence, Feather icon, String colour) {
        FontIcon mark = new FontIcon(icon);
        mark.getStyleClass().add(colour);
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
