package app.moderato.ui.results;

import javafx.geometry.HPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;

/** One line of the chart card: name, bars, share, interval, mean, chance. Every line has the same columns. */
final class ChartGrid extends GridPane {
    static final int NAME = 0;
    static final int BARS = 1;
    static final int SHARE = 2;
    static final int INTERVAL = 3;
    static final int MEAN = 4;
    static final int CHANCE = 5;

    private static final double[] WIDE = {190, 0, 92, 130, 44, 104};
    private static final double[] NARROW = {170, 0, 52, 70, 44, 60};

    ChartGrid(boolean narrow, String style) {
        getStyleClass().addAll("chart-line", style);
        double[] widths = narrow ? NARROW : WIDE;
        for (int column = 0; column < widths.length; column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            if (column == BARS) {
                constraints.setHgrow(Priority.ALWAYS);
                constraints.setMinWidth(0);
                constraints.setPrefWidth(0);
            } else {
                constraints.setMinWidth(widths[column]);
                constraints.setPrefWidth(widths[column]);
                constraints.setMaxWidth(widths[column]);
            }
            if (column == MEAN) {
                constraints.setHalignment(HPos.RIGHT);
            }
            getColumnConstraints().add(constraints);
            // a column without a node would lose its gap, and the lines would no longer agree
            Region filler = new Region();
            filler.setMouseTransparent(true);
            add(filler, column, 0);
        }
        RowConstraints whole = new RowConstraints();
        whole.setVgrow(Priority.ALWAYS);
        whole.setFillHeight(true);
        getRowConstraints().add(whole);
    }
}
