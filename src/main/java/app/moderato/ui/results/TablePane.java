package app.moderato.ui.results;

import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import javafx.application.Platform;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The Table view: the same numbers in lines and columns. */
final class TablePane {
    private final FigureCard concepts;
    private final FigureCard pairs;
    private final FigureCard models;
    private final FigureCard others;
    private final FigureCard reach;
    private @Nullable Compared latest;

    TablePane(VBox view, Messages messages) {
        String none = "results.pairs.none";
        concepts = new FigureCard("figures-table", "results.table.concepts", none, messages);
        pairs = new FigureCard("pairs-table", "results.pairs.title", none, messages);
        models = new FigureCard("models-table", "results.models.title", none, messages);
        others = new FigureCard("others-table", "results.others.title", none, messages);
        reach = new FigureCard("reach-table", "results.reach.title", "results.table.none", messages);
        view.getChildren().addAll(concepts, pairs, models, others, reach);
    }

    /** One table a moment after the other, so that none holds the screen for long. */
    void show(Compared now) {
        latest = now;
        boolean rated = now.comparison() != null && !now.comparison().concepts().isEmpty();
        Shown.set(rated, concepts, pairs);
        Shown.set(now.models() != null, models);
        Shown.set(!now.others().isEmpty(), others);
        Shown.set(!now.asked().reach().isEmpty(), reach);
        if (rated) {
            concepts.fill(FigureTable.concepts(now));
            later(now, () -> pairs.fill(FigureTable.pairs(now)));
        }
        if (now.models() != null) {
            later(now, () -> models.fill(ModelFigures.of(now)));
        }
        later(now, () -> later(now, () -> others.fill(OtherFigures.of(now))));
        if (!now.asked().reach().isEmpty()) {
            later(now, () -> later(now, () -> reach.fill(ReachFigures.of(now))));
        }
    }

    private void later(Compared shown, Runnable then) {
        Platform.runLater(() -> {
            if (shown.equals(latest)) {
                then.run();
            }
        });
    }
}
