package app.moderato.ui.results;

import app.moderato.core.analysis.ResultView;
import app.moderato.ui.control.Segments;
import app.moderato.ui.control.Shown;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import org.jspecify.annotations.Nullable;

/** The page's views, one of them shown: what the tab names, as long as the run has it. */
final class ResultViews {
    static final String COMPARE = "tab-compare";
    static final String MODELS = "tab-models";
    static final String SUBGROUPS = "tab-subgroups";
    static final String TABLE = "tab-table";
    static final String PRICE = "tab-price";

    private final Segments tabs;
    private final ToggleButton modelsTab;
    private final View<ComparePane> compare;
    private final View<ModelsPane> models;
    private final View<SubgroupsPane> subgroups;
    private final View<TablePane> table;
    private final ToggleButton priceTab;
    private final View<PricePane> price;

    /** The kind of view behind a tab, whose id is its name. */
    static ResultView kind(@Nullable Object tab) {
        return Arrays.stream(ResultView.values())
                .filter(view -> ("tab-" + view.name().toLowerCase(Locale.ROOT)).equals(tab))
                .findFirst()
                .orElse(ResultView.COMPARE);
    }

    /** @param node what is shown and hidden */
    record View<P>(Node node, P pane) {}

    ResultViews(
            Segments tabs,
            ToggleButton modelsTab,
            View<ComparePane> compare,
            View<ModelsPane> models,
            View<SubgroupsPane> subgroups,
            View<TablePane> table,
            ToggleButton priceTab,
            View<PricePane> price) {
        this.tabs = tabs;
        this.modelsTab = modelsTab;
        this.compare = compare;
        this.models = models;
        this.subgroups = subgroups;
        this.table = table;
        this.priceTab = priceTab;
        this.price = price;
        Shown.set(false, modelsTab, priceTab);
    }

    /**
     * @param ready there are ratings
     * @param counted there are none, but something was counted
     */
    void follow(BooleanBinding ready, BooleanBinding counted) {
        Shown.when(ready.and(chosen(COMPARE)), compare.node());
        Shown.when(ready.and(chosen(MODELS)), models.node());
        Shown.when(ready.and(chosen(SUBGROUPS)), subgroups.node());
        Shown.when(ready.or(counted).and(chosen(TABLE)), table.node());
        Shown.when(ready.or(counted).and(chosen(PRICE)), price.node());
    }

    private BooleanBinding chosen(String tab) {
        return Bindings.createBooleanBinding(
                () -> tab.equals(tabs.valueProperty().get()), tabs.valueProperty());
    }

    void show(LatestSubgroups.Shown groups) {
        subgroups.pane().show(groups);
    }

    /** No run is shown any more. */
    void clear() {
        Shown.set(false, modelsTab, priceTab);
        if (List.of(MODELS, PRICE).contains(tabs.valueProperty().get())) {
            tabs.valueProperty().set(COMPARE);
        }
    }

    void show(Compared now, boolean narrow) {
        Shown.set(now.models() != null, modelsTab);
        if (now.models() == null && MODELS.equals(tabs.valueProperty().get())) {
            tabs.valueProperty().set(COMPARE);
        }
        boolean priced = !now.asked().prices().isEmpty();
        Shown.set(priced, priceTab);
        if (!priced && PRICE.equals(tabs.valueProperty().get())) {
            tabs.valueProperty().set(COMPARE);
        }
        boolean rated = now.comparison() != null && !now.comparison().concepts().isEmpty();
        Object tab = tabs.valueProperty().get();
        if (TABLE.equals(tab)) {
            table.pane().show(now);
        } else if (MODELS.equals(tab)) {
            models.pane().show(now);
        } else if (PRICE.equals(tab)) {
            price.pane().show(now);
        } else if (rated && !SUBGROUPS.equals(tab)) {
            compare.pane().show(now, narrow);
        }
    }
}
