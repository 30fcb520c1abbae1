package app.moderato.ui.home;

import app.moderato.core.analysis.inference.Interval;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/** A share with its interval on a line from 0 to 1 or a part of it, and a dotted mark where the control stands. */
final class IntervalPlot extends Region {
    private static final PseudoClass CONTROL = PseudoClass.getPseudoClass("control");
    private static final double RADIUS = 4.5;

    private final double from;
    private final double to;
    private final ResultRow row;
    private final double control;
    private final Line axis = line("plot-axis");
    private final Line range = line("plot-range");
    private final Line mark = line("plot-control");
    private final Circle dot = new Circle(RADIUS);

    /**
     * @param scale the part of 0..1 that all rows share
     * @param control the control's share, NaN for none
     */
    IntervalPlot(ResultRow row, Interval scale, double control) {
        this.row = row;
        this.control = control;
        from = scale.low();
        to = scale.high();
        getStyleClass().add("interval-plot");
        dot.getStyleClass().add("plot-dot");
        dot.pseudoClassStateChanged(CONTROL, row.concept().control());
        mark.setVisible(!Double.isNaN(control));
        getChildren().addAll(axis, mark, range, dot);
    }

    private static Line line(String styleClass) {
        Line line = new Line();
        line.getStyleClass().add(styleClass);
        return line;
    }

    @Override
    protected void layoutChildren() {
        double middle = Math.round(getHeight() / 2) + 0.5;
        place(axis, 0, middle, getWidth(), middle);
        place(range, x(row.interval().low()), middle, x(row.interval().high()), middle);
        place(mark, Math.round(x(control)) + 0.5, 2, Math.round(x(control)) + 0.5, getHeight() - 2);
        dot.setCenterX(x(row.top2()));
        dot.setCenterY(middle);
    }

    private static void place(Line line, double fromX, double fromY, double toX, double toY) {
        line.setStartX(fromX);
        line.setStartY(fromY);
        line.setEndX(toX);
        line.setEndY(toY);
    }

    private double x(double share) {
        return Double.isNaN(share) ? 0 : getWidth() * (share - from) / (to - from);
    }
}
