package app.moderato.ui.results;

import app.moderato.core.analysis.Subgroups.Light;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Shown;
import javafx.scene.Node;
import javafx.scene.control.Label;
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
    private final Label leftOut = new Label();
    private final VBox grid = new VBox();
    private final Label above = new Label();
    private final Label below = new Label();
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
        HBox head = new HBox(title, caption, gap, legend());
        head.getStyleClass().add("card-head");
        told.setId("subgroups-told");
        told.getStyleClass().addAll("secondary", "heat-told");
        told.setMaxWidth(Double.MAX_VALUE);
        leftOut.setId("subgroups-left-out");
        leftOut.getStyleClass().addAll("secondary", "heat-told");
        leftOut.setWrapText(true);
        leftOut.setMaxWidth(Double.MAX_VALUE);
        VBox card = new VBox(head, told, leftOut, grid);
        card.getStyleClass().add("card");
        card.setMinHeight(Region.USE_PREF_SIZE);
        body.getChildren().add(card);
    }

    private HBox legend() {
        HBox legend = new HBox(
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
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Node swatch(Label label, String which) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("heat-swatch", which);
        label.setGraphic(swatch);
        label.getStyleClass().add("caption");
        label.setMinWidth(Region.USE_PREF_SIZE);
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
        tell("");
        leftOut.setText(words.leftOut());
        Shown.set(!leftOut.getText().isEmpty(), leftOut);
        grid.getChildren().setAll(new HeatGrid(words, this::tell));
    }

    private void tell(String words) {
        told.setText(words.isEmpty() ? messages.text("results.groups.method") : words);
    }
}
