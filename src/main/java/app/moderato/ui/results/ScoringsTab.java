package app.moderato.ui.results;

import app.moderato.core.interview.scoring.ScoringOrder;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Segments;
import app.moderato.ui.control.Shown;
import app.moderato.ui.results.LatestNumbers.State;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/** Ties the Scorings view to its tab: there is one where the run rates anything from words. */
final class ScoringsTab {
    static final String ID = "tab-scorings";

    private final Segments tabs;
    private final ToggleButton tab;
    private final ResultsViewModel model;

    ScoringsTab(Segments tabs, ToggleButton tab, Node view, VBox body, ResultsViewModel model, Messages messages) {
        this.tabs = tabs;
        this.tab = tab;
        this.model = model;
        ScoringsPane pane = new ScoringsPane(body, model.stability()::offer, model.rescore()::offer, messages);
        new RescoreDialog(model.rescore(), view);
        BooleanBinding chosen = Bindings.createBooleanBinding(
                () -> ID.equals(tabs.valueProperty().get()), tabs.valueProperty());
        Shown.set(false, tab);
        Shown.when(model.stateProperty().isEqualTo(State.READY).and(chosen), view);
        model.scorings().shownProperty().subscribe(pane::show);
        chosen.subscribe(now -> look());
        model.shownProperty().subscribe(now -> look());
    }

    private void look() {
        Compared now = model.shownProperty().get();
        boolean rated = now != null && !ScoringOrder.rated(now.view().study()).isEmpty();
        Shown.set(rated, tab);
        boolean chosen = ID.equals(tabs.valueProperty().get());
        if (chosen && !rated) {
            tabs.valueProperty().set(ResultViews.COMPARE);
        } else if (chosen && now != null) {
            model.scorings().look(now.view());
        }
    }
}
