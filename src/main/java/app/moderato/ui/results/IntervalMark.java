package app.moderato.ui.results;

import app.moderato.core.analysis.inference.Interval;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/** Shares with their intervals on one axis, one below the other; a dotted line marks the control. */
final class IntervalMark extends Region {
    private static final double CAP = 3.5;
    private static final double BETWEEN = 22;
    /** Axis, interval, and its two ends. */
    private static final int LINES = 4;

    /** @param value 0..1 */
    record Mark(double value, Interval interval) {
        /** Leaves its line of the plot empty. */
        static final Mark NONE = new Mark(Double.NaN, new Interval(Double.NaN, Double.NaN));

        boolean drawn() {
            return !Double.isNaN(value);
        }
    }

    private final Line dotted = Lines.of("control-mark");
    private final List<Line> lines = new ArrayList<>();
    private final List<Circle> dots = new ArrayList<>();
    private List<Mark> marks = List.of();
    private Interval room = new Interval(0, 1);
    private double control = Double.NaN;

    IntervalMark(int marks) {
        getStyleClass().add("interval-mark");
        for (int i = 0; i < marks; i++) {
            lines.add(Lines.of("chart-grid"));
            for (int part = 1; part < LINES; part++) {
                lines.add(Lines.of("interval-line"));
            }
            Circle dot = new Circle(4);
            dot.getStyleClass().add("interval-dot");
            dots.add(dot);
        }
        getChildren().add(dotted);
        getChildren().addAll(lines);
        getChildren().addAll(dots);
    }

    /**
     * @param newMarks as many as the plot was made for
     * @param newRoom what the axis spans, within 0..1
     * @param newControl the control's share, NaN where there is none
     */
    void show(List<Mark> newMarks, Interval newRoom, double newControl) {
        marks = List.copyOf(newMarks);
        room = newRoom;
        control = newControl;
        dotted.setVisible(!Double.isNaN(newControl));
        requestLayout();
    }

    /** Room for all marks with some air, on multiples of five percent. */
    static Interval room(List<Mark> marks) {
        double low =
                marks.stream().mapToDouble(mark -> mark.interval().low()).min().orElse(0);
        double high =
                marks.stream().mapToDouble(mark -> mark.interval().high()).max().orElse(1);
        return new Interval(
                Math.max(0, Math.floor(20 * (low - 0.1)) / 20), Math.min(1, Math.ceil(20 * (high + 0.05)) / 20));
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double first = getHeight() / 2 - (marks.size() - 1) * BETWEEN / 2;
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            lines.subList(LINES * i, LINES * (i + 1)).forEach(line -> line.setVisible(mark.drawn()));
            dots.get(i).setVisible(mark.drawn());
            if (!mark.drawn()) {
                continue;
            }
            double y = Math.floor(first + i * BETWEEN) + 0.5;
            double low = x(mark.interval().low());
            double high = x(mark.interval().high());
            Lines.place(lines.get(LINES * i), 0, y, getWidth(), y);
            Lines.place(lines.get(LINES * i + 1), low, y, high, y);
            Lines.place(lines.get(LINES * i + 2), low, y - CAP, low, y + CAP);
            Lines.place(lines.get(LINES * i + 3), high, y - CAP, high, y + CAP);
            dots.get(i).setCenterX(x(mark.value()));
            dots.get(i).setCenterY(y);
        }
        double at = Double.isNaN(control) ? 0 : Math.floor(x(control)) + 0.5;
        double half = 10 + (marks.size() - 1) * BETWEEN / 2;
        Lines.place(dotted, at, getHeight() / 2 - half, at, getHeight() / 2 + half);
    }

    private double x(double share) {
        return getWidth() * (share - room.low()) / (room.high() - room.low());
    }
}
