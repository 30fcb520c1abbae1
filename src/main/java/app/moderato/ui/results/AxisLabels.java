package app.moderato.ui.results;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Figures below a chart, each centred at its place. */
final class AxisLabels extends Region {
    /** Where a label's middle lies. */
    @FunctionalInterface
    interface Places {
        double x(int index, double width);
    }

    private final List<Label> labels = new ArrayList<>();
    private final Places places;

    AxisLabels(List<String> texts, Places places) {
        this.places = places;
        getStyleClass().add("axis-labels");
        texts.forEach(text -> {
            Label label = new Label(text);
            label.getStyleClass().add("caption");
            labels.add(label);
        });
        getChildren().addAll(labels);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            double width = label.prefWidth(-1);
            double height = label.prefHeight(width);
            label.resizeRelocate(
                    Math.round(places.x(i, getWidth()) - width / 2), (getHeight() - height) / 2, width, height);
        }
    }
}
