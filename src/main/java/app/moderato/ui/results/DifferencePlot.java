package app.moderato.ui.results;

import app.moderato.core.analysis.Comparison.Difference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/** One difference with its interval over the band of noise; plots one below the other share their axis. */
final class DifferencePlot extends Region {
    private static final double[] STEPS = {1, 2, 2.5, 5};
    /** Of the half axis; fewer ticks do not crowd. */
    private static final int MOST_TICKS = 3;

    /**
     * What the plots span, from −end to end.
     *
     * @param step between ticks
     * @param floor half of the noise's band, 0 for none
     */
    record Axis(double end, double step, double floor) {
        static Axis of(Collection<Difference> differences, double floor) {
            double most = differences.stream()
                    .mapToDouble(difference ->
                            Math.max(Math.abs(difference.interval().low()), Math.abs(difference.interval().high())))
                    .max()
                    .orElse(0);
            double end = 1.18 * Math.max(Math.max(most, floor), 1e-3);
            return new Axis(end, step(end), floor);
        }

        /** A round number of which no more than a few fit. */
        private static double step(double end) {
            double power = Math.pow(10, Math.floor(Math.log10(end)) - 1);
            while (true) {
                for (double step : STEPS) {
                    if (end / (step * power) < MOST_TICKS) {
                        return step * power;
                    }
                }
                power *= 10;
            }
        }

        List<Double> ticks() {
            List<Double> ticks = new ArrayList<>();
            int most = (int) Math.floor(end / step + 1e-9);
            for (int i = -most; i <= most; i++) {
                ticks.add(i * step);
            }
            return ticks;
        }

        double x(double value, double width) {
            return width * (value + end) / (2 * end);
        }
    }

    private final Difference difference;
    private final Axis axis;
    private final Region band = new Region();
    private final List<Line> grid = new ArrayList<>();
    private final Line range = new Line();
    private final Circle dot = new Circle(4.5);

    DifferencePlot(Difference difference, Axis axis) {
        this.difference = difference;
        this.axis = axis;
        getStyleClass().addAll("difference-plot", style(difference));
        band.getStyleClass().add("noise-band");
        band.setVisible(axis.floor() > 0);
        range.getStyleClass().add("difference-range");
        dot.getStyleClass().add("difference-dot");
        axis.ticks().forEach(tick -> {
            Line line = new Line();
            line.getStyleClass().add(Math.abs(tick) < 1e-12 ? "chart-zero" : "chart-grid");
            grid.add(line);
        });
        getChildren().add(band);
        getChildren().addAll(grid);
        getChildren().addAll(range, dot);
    }

    /** Better, worse, or neither. */
    static String style(Difference difference) {
        return switch (difference.judgement()) {
            case BETTER -> "better";
            case WORSE -> "worse";
            case INSIDE_NOISE, UNCLEAR -> "neither";
        };
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double left = axis.x(-axis.floor(), width);
        band.resizeRelocate(left, 0, axis.x(axis.floor(), width) - left, height);
        List<Double> ticks = axis.ticks();
        for (int i = 0; i < grid.size(); i++) {
            double x = Math.floor(axis.x(ticks.get(i), width)) + 0.5;
            set(grid.get(i), x, 0, x, height);
        }
        double y = Math.floor(height / 2) + 0.5;
        set(
                range,
                axis.x(difference.interval().low(), width),
                y,
                axis.x(difference.interval().high(), width),
                y);
        dot.setCenterX(axis.x(difference.value(), width));
        dot.setCenterY(y);
    }

    private static void set(Line line, double fromX, double fromY, double toX, double toY) {
        line.setStartX(fromX);
        line.setStartY(fromY);
        line.setEndX(toX);
        line.setEndY(toY);
    }
}
