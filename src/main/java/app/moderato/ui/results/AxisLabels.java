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
    private Places places = (index, width) -> 0;

    AxisLabels() {
        getStyleClass().add("axis-labels");
    }

    void show(List<String> texts, Places newPlaces) {
        places = newPlaces;
        while (labels.size() < texts.size()) {
            Label label = new Label();
            label.getStyleClass().add("caption");
            labels.add(label);
            getChildren().add(label);
        }
        for (int i = 0; i < labels.size(); i++) {
            labels.get(i).setVisible(i < texts.size());
            labels.get(i).setText(i < texts.size() ? texts.get(i) : "");
        }
        requestLayout();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            if (label.isVisible()) {
                double width = label.prefWidth(-1);
                double height = label.prefHeight(width);
                label.resizeRelocate(
                        Math.rint(places.x(i, getWidth()) - width / 2), (getHeight() - height) / 2, width, height);
            }
        }
    }
}
