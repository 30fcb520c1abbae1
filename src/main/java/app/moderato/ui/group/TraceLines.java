package app.moderato.ui.group;

import app.moderato.core.group.measure.TurnScores;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
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

    private final List<Line> grid = new ArrayList<>();
    private final List<Label> numbers = new ArrayList<>();
    private final List<Circle> dots = new ArrayList<>();
    private final Polyline line = new Polyline();
    private List<TurnScores.Point> points = List.of();
    private double low = 1;
    private double high = 5;

    TraceLines() {
        getStyleClass().add("trace");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        line.setManaged(false);
        line.getStyleClass().add("trace-line");
    }

    void show(List<TurnScores.Point> now, double from, double to, String spoken) {
        points = List.copyOf(now);
        low = from;
        high = to;
        setAccessibleText(spoken);
        getChildren().clear();
        for (double tick = low; tick <= high; tick++) {
            Line across = new Line();
            across.setManaged(false);
            across.getStyleClass().add("dumbbell-grid");
            Label number = new Label(Integer.toString((int) tick));
            number.setManaged(false);
            number.getStyleClass().add("caption");
            grid.add(across);
            numbers.add(number);
        }
        points.forEach(_ -> {
            Circle dot = new Circle(2.5);
            dot.setManaged(false);
            dot.getStyleClass().add("trace-dot");
            dots.add(dot);
        });
        getChildren().addAll(grid);
        getChildren().addAll(numbers);
        getChildren().addAll(dots);
        getChildren().add(line);
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < grid.size(); i++) {
            double y = y(low + i);
            grid.get(i).setStartX(LEFT);
            grid.get(i).setEndX(getWidth() - EDGE);
            grid.get(i).setStartY(y);
            grid.get(i).setEndY(y);
            numbers.get(i).resizeRelocate(0, y - 8, LEFT - 4, 16);
        }
        List<Double> path = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            dots.get(i).setCenterX(x(i));
            dots.get(i).setCenterY(y(points.get(i).mean()));
            double mean = points.subList(Math.max(0, i - WINDOW + 1), i + 1).stream()
                    .mapToDouble(TurnScores.Point::mean)
                    .average()
                    .orElse(low);
            path.add(x(i));
            path.add(y(mean));
        }
        line.getPoints().setAll(path);
    }

    private double x(int index) {
        double inner = getWidth() - LEFT - 2 * EDGE;
        return LEFT + EDGE + (points.size() < 2 ? inner / 2 : inner * index / (points.size() - 1));
    }

    private double y(double value) {
        return EDGE + 2 + (HEIGHT - 2 * EDGE - 4) * (high - value) / Math.max(1, high - low);
    }
}
