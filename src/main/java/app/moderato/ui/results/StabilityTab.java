package app.moderato.ui.results;

import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Segments;
import app.moderato.ui.control.Shown;
import app.moderato.ui.results.LatestNumbers.State;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/** Ties the Stability view to its tab: there is one where some of the run's people were asked again. */
final class StabilityTab {
    static final String ID = "tab-stability";

    private final Segments tabs;
    private final ToggleButton tab;

    StabilityTab(Segments tabs, ToggleButton tab, Node view, VBox body, ResultsViewModel model, Messages messages) {
        this.tabs = tabs;
        this.tab = tab;
        StabilityPane pane = new StabilityPane(body, model.stability()::offer, messages);
        new StabilityDialog(model.stability(), tabs);
        BooleanBinding chosen = Bindings.createBooleanBinding(
                () -> ID.equals(tabs.valueProperty().get()), tabs.valueProperty());
        Shown.set(false, tab);
        Shown.when(model.stateProperty().isEqualTo(State.READY).and(chosen), view);
        model.stabilities().shownProperty().subscribe(now -> {
            pane.show(now);
            offer(now != null && now.stability() != null);
        });
        model.shownProperty().subscribe(now -> {
            if (now == null) {
                model.stabilities().clear();
            } else {
                model.stabilities().look(now.view());
            }
        });
    }

    private void offer(boolean there) {
        Shown.set(there, tab);
        if (!there && ID.equals(tabs.valueProperty().get())) {
            tabs.valueProperty().set(ResultViews.COMPARE);
        }
    }
}
