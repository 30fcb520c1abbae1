package app.moderato.ui.results;

import app.moderato.core.analysis.Statistic;
import javafx.geometry.HPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;

/** One line of the card of differences: pair, plot, difference, interval, judgement. */
final class PairGrid extends GridPane {
    static final int NAME = 0;
    static final int PLOT = 1;
    static final int VALUE = 2;
    static final int RANGE = 3;
    static final int JUDGEMENT = 4;

    private static final double[] WIDTHS = {74, 0, 58, 78, 92};
    /** Intervals of means take more room than those of points. */
    private static final double RANGE_OF_MEANS = 110;

    PairGrid(String style) {
        getStyleClass().add(style);
        for (int column = 0; column < WIDTHS.length; column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            if (column == PLOT) {
                constraints.setHgrow(Priority.ALWAYS);
                constraints.setMinWidth(0);
                constraints.setPrefWidth(0);
            } else {
                constraints.setMinWidth(WIDTHS[column]);
                constraints.setPrefWidth(WIDTHS[column]);
            }
            constraints.setHalignment(column == VALUE || column == RANGE ? HPos.RIGHT : HPos.LEFT);
            getColumnConstraints().add(constraints);
            // a column without a node would lose its gap
            Region filler = new Region();
            filler.setMouseTransparent(true);
            add(filler, column, 0);
        }
        RowConstraints whole = new RowConstraints();
        whole.setVgrow(Priority.ALWAYS);
        getRowConstraints().add(whole);
    }

    void suit(Statistic statistic) {
        double width = statistic == Statistic.TOP2 ? WIDTHS[RANGE] : RANGE_OF_MEANS;
        getColumnConstraints().get(RANGE).setMinWidth(width);
        getColumnConstraints().get(RANGE).setPrefWidth(width);
    }
}
