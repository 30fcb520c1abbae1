package app.moderato.ui.results;

import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The Table view: the same numbers in lines and columns. Ctrl+C copies the chosen lines with their heads. */
final class TablePane {
    private final TableView<FigureRow> concepts;
    private final TableView<FigureRow> pairs;
    private final TableView<FigureRow> models;
    private final TableView<FigureRow> others;
    private final Node conceptsCard;
    private final Node pairsCard;
    private final Node modelsCard;
    private final Node othersCard;
    private @Nullable Compared latest;

    TablePane(VBox view, Messages messages) {
        concepts = FigureCard.table("figures-table", messages.text("results.table.concepts"));
        pairs = FigureCard.table("pairs-table", messages.text("results.pairs.title"));
        models = FigureCard.table("models-table", messages.text("results.models.title"));
        others = FigureCard.table("others-table", messages.text("results.others.title"));
        conceptsCard = FigureCard.of(messages.text("results.table.concepts"), concepts);
        pairsCard = FigureCard.of(messages.text("results.pairs.title"), pairs);
        modelsCard = FigureCard.of(messages.text("results.models.title"), models);
        othersCard = FigureCard.of(messages.text("results.others.title"), others);
        view.getChildren().addAll(conceptsCard, pairsCard, modelsCard, othersCard);
    }

    /** One table a moment after the other, so that none holds the screen for long. */
    void show(Compared now) {
        latest = now;
        boolean rated = now.comparison() != null && !now.comparison().concepts().isEmpty();
        Shown.set(rated, conceptsCard, pairsCard);
        Shown.set(now.models() != null, modelsCard);
        Shown.set(!now.others().isEmpty(), othersCard);
        if (rated) {
            FigureCard.fill(concepts, FigureTable.concepts(now));
            later(now, () -> FigureCard.fill(pairs, FigureTable.pairs(now)));
        }
        if (now.models() != null) {
            later(now, () -> FigureCard.fill(models, ModelFigures.of(now)));
        }
        later(now, () -> later(now, () -> FigureCard.fill(others, OtherFigures.of(now))));
    }

    private void later(Compared shown, Runnable then) {
        Platform.runLater(() -> {
            if (shown.equals(latest)) {
                then.run();
            }
        });
    }
}
