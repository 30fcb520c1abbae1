package app.moderato.ui.results;

import app.moderato.core.analysis.Subgroups.Light;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The Subgroups view: the concepts group by group, as a heat map. */
final class SubgroupsPane {
    private final Messages messages;
    private final Label caption = new Label();
    private final Label told = new Label();
    private final VBox grid = new VBox();
    private final Label above = new Label();
    private final Label below = new Label();
    private final Label method = new Label();
    private LatestSubgroups.@Nullable Shown shown;

    SubgroupsPane(VBox body, Messages messages) {
        this.messages = messages;
        Label title = new Label(messages.text("results.groups.title"));
        title.getStyleClass().add("strong");
        title.setMinWidth(Region.USE_PREF_SIZE);
        caption.getStyleClass().add("caption");
        caption.setId("subgroups-caption");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, caption, gap);
        head.getStyleClass().add("card-head");
        told.setId("subgroups-told");
        told.getStyleClass().add("secondary");
        told.setWrapText(true);
        method.getStyleClass().add("caption");
        method.setWrapText(true);
        VBox foot = new VBox(4, legend(), told, method);
        foot.getStyleClass().add("heat-foot");
        VBox card = new VBox(head, grid, foot);
        card.getStyleClass().add("card");
        card.setMinHeight(Region.USE_PREF_SIZE);
        body.getChildren().add(card);
    }

    private FlowPane legend() {
        FlowPane legend = new FlowPane(
                light(Light.GREEN, "results.groups.legend-green"),
                light(Light.AMBER, "results.groups.legend-amber"),
                light(Light.GREY, "results.groups.legend-grey"),
                swatch(below, "below"),
                swatch(above, "above"));
        legend.getStyleClass().add("heat-legend");
        return legend;
    }

    private Node light(Light light, String key) {
        Label label = new Label(messages.text(key), new LightMark(light));
        label.getStyleClass().add("caption");
        return label;
    }

    private static Node swatch(Label label, String which) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("heat-swatch", which);
        label.setGraphic(swatch);
        label.getStyleClass().add("caption");
        return label;
    }

    void show(LatestSubgroups.Shown now) {
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        SubgroupWords words = new SubgroupWords(now.of(), now.groups());
        caption.setText(words.caption());
        above.setText(messages.text("results.groups.above", words.referenceWords()));
        below.setText(messages.text("results.groups.below"));
        method.setText(messages.text("results.groups.method"));
        told.setText("");
        Shown.set(false, told);
        grid.getChildren().setAll(new HeatGrid(words, this::tell));
    }

    private void tell(String words) {
        told.setText(words);
        Shown.set(!words.isEmpty(), told);
    }
}
