package app.moderato.ui.results;

import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The Scorings view: the same answers made into numbers in several ways, beside each other. */
final class ScoringsPane {
    private final Messages messages;
    private final FigureCard means;
    private final FigureCard agreement;
    private final FigureCard made;
    private final Label what = new Label();
    private @Nullable ReadScorings shown;

    /**
     * @param stability opens the dialog in which some people are asked again
     * @param again opens the dialog in which the answers are scored again
     */
    ScoringsPane(VBox body, Runnable stability, Runnable again, Messages messages) {
        this.messages = messages;
        means = new FigureCard("scorings-means", "results.scorings.means", "results.table.none", messages);
        agreement = new FigureCard("scorings-agreement", "results.scorings.agreement", "results.table.none", messages);
        made = new FigureCard("scorings-made", "results.scorings.made", "results.table.none", messages);
        agreement.explain(ScoringTables.meanings());
        made.explain(ScoringTables.meanings());
        what.setId("scorings-what");
        what.getStyleClass().add("secondary");
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(what, Priority.ALWAYS);
        Button button = new Button(messages.text("results.scorings.again"));
        button.setId("score-again");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> again.run());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button check = new Button(messages.text("results.stability.check"));
        check.setId("check-stability");
        check.setMinWidth(Region.USE_PREF_SIZE);
        check.setOnAction(event -> stability.run());
        HBox head = new HBox(what, gap, check, button);
        head.getStyleClass().add("scorings-head");
        body.getChildren().addAll(head, made, agreement, means);
        Shown.set(false, agreement, made);
    }

    void show(@Nullable ReadScorings now) {
        if (now == null || now.equals(shown)) {
            return;
        }
        shown = now;
        what.setText(messages.text(now.onlyOwn() ? "results.scorings.only" : "results.scorings.what"));
        means.fill(ScoringTables.means(now));
        Shown.set(!now.onlyOwn(), agreement, made);
        if (!now.onlyOwn()) {
            agreement.fill(ScoringTables.agreement(now));
            made.fill(ScoringTables.made(now));
        }
    }
}
