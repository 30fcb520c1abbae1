package app.moderato.ui.group;

import app.moderato.core.group.measure.TurnScores;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/** Scores of turns in the order said: a dot each, and a line through the points of one person, or the mean so far. */
final class TraceLines extends Region {
    private static final double HEIGHT = 118;
    private static final double LEFT = 18;
    private static final double EDGE = 6;
    /** Turns over which the line is smoothed. */
    private static final int WINDOW = 5;

    private List<TurnScores.Point> points = List.of();
    private double low = 1;
    private double high = 5;

    TraceLines() {
        getStyleClass().add("trace");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
    }

    void show(List<TurnScores.Point> now, double from, double to, String spoken) {
        points = List.copyOf(now);
        low = from;
        high = to;
        setAccessibleText(spoken);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        List<Node> drawn = new ArrayList<>();
        for (double tick = low; tick <= high; tick++) {
            double y = y(tick);
            Line grid = new Line(LEFT, y, getWidth() - EDGE, y);
            grid.getStyleClass().add("dumbbell-grid");
            drawn.add(grid);
            Label number = new Label(Integer.toString((int) tick));
            number.getStyleClass().add("caption");
            number.resizeRelocate(0, y - 8, LEFT - 4, 16);
            drawn.add(number);
        }
        Polyline line = new Polyline();
        line.getStyleClass().add("trace-line");
        for (int i = 0; i < points.size(); i++) {
            Circle dot = new Circle(x(i), y(points.get(i).mean()), 2.5);
            dot.getStyleClass().add("trace-dot");
            drawn.add(dot);
            double mean = points.subList(Math.max(0, i - WINDOW + 1), i + 1).stream()
                    .mapToDouble(TurnScores.Point::mean)
                    .average()
                    .orElse(low);
            line.getPoints().addAll(x(i), y(mean));
        }
        drawn.add(line);
        getChildren().setAll(drawn);
    }

    private double x(int index) {
        double inner = getWidth() - LEFT - 2 * EDGE;
        return LEFT + EDGE + (points.size() < 2 ? inner / 2 : inner * index / (points.size() - 1));
    }

    private double y(double value) {
        return EDGE + 2 + (HEIGHT - 2 * EDGE - 4) * (high - value) / Math.max(1, high - low);
    }
}
