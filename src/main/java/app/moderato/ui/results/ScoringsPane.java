package app.moderato.ui.results;

import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The Scorings view: the same answers made into numbers in several ways, beside each other. */
final class ScoringsPane {
    private final Messages messages;
    private final TableView<FigureRow> means;
    private final TableView<FigureRow> agreement;
    private final TableView<FigureRow> made;
    private final Label what = new Label();
    private final Node[] cards;
    private @Nullable ReadScorings shown;

    /** @param again opens the dialog */
    ScoringsPane(VBox body, Runnable again, Messages messages) {
        this.messages = messages;
        means = FigureCard.table("scorings-means", messages.text("results.scorings.means"));
        agreement = FigureCard.table("scorings-agreement", messages.text("results.scorings.agreement"));
        made = FigureCard.table("scorings-made", messages.text("results.scorings.made"));
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
        HBox head = new HBox(what, gap, button);
        head.getStyleClass().add("scorings-head");
        cards = new Node[] {
            FigureCard.of(messages.text("results.scorings.agreement"), agreement),
            FigureCard.of(messages.text("results.scorings.means"), means),
            FigureCard.of(messages.text("results.scorings.made"), made)
        };
        body.getChildren().add(head);
        body.getChildren().addAll(cards);
        Shown.set(false, cards[0], cards[2]);
    }

    void show(@Nullable ReadScorings now) {
        if (now == null || now.equals(shown)) {
            return;
        }
        shown = now;
        what.setText(messages.text(now.onlyOwn() ? "results.scorings.only" : "results.scorings.what"));
        FigureCard.fill(means, ScoringTables.means(now));
        Shown.set(!now.onlyOwn(), cards[0], cards[2]);
        if (!now.onlyOwn()) {
            FigureCard.fill(agreement, ScoringTables.agreement(now));
            FigureCard.fill(made, ScoringTables.made(now));
        }
    }
}
