package app.moderato.ui.results;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.shape.Line;

/** Upright lines over the whole height of a plot; the one at 0 is stronger. Kept from one figure to the next. */
final class GridLines extends Group {
    private final List<Line> lines = new ArrayList<>();

    GridLines() {
        setManaged(false);
        setMouseTransparent(true);
    }

    /** Not while nodes are laid out, when a new line would go without its style. */
    void make(List<? extends Number> ticks) {
        while (lines.size() < ticks.size()) {
            Line line = new Line();
            lines.add(line);
            getChildren().add(line);
        }
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).setVisible(i < ticks.size());
            if (i < ticks.size()) {
                boolean zero = Math.abs(ticks.get(i).doubleValue()) < 1e-12;
                lines.get(i).getStyleClass().setAll(zero ? "chart-zero" : "chart-grid");
            }
        }
    }

    /** @param xs in pixels, one per tick */
    void place(List<Double> xs, double height) {
        for (int i = 0; i < xs.size(); i++) {
            double x = Math.floor(xs.get(i)) + 0.5;
            Lines.place(lines.get(i), x, 0, x, height);
        }
    }
}
