package app.moderato.ui.results;

import app.moderato.core.analysis.Comparison.Difference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;

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
                    .filter(difference -> !difference.collapsed())
                    .mapToDouble(difference -> Math.max(
                            Math.abs(difference.interval().low()),
                            Math.abs(difference.interval().high())))
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

    private final Region band = new Region();
    private final GridLines grid = new GridLines();
    private final Line range = Lines.of("difference-range");
    private final Circle dot = new Circle(4.5);
    private @Nullable Difference difference;
    private @Nullable Axis axis;

    DifferencePlot() {
        getStyleClass().add("difference-plot");
        band.getStyleClass().add("noise-band");
        dot.getStyleClass().add("difference-dot");
        getChildren().addAll(band, grid, range, dot);
    }

    void show(Difference newDifference, Axis newAxis) {
        difference = newDifference;
        axis = newAxis;
        band.setVisible(newAxis.floor() > 0);
        grid.make(newAxis.ticks());
        getStyleClass()
                .setAll(
                        "difference-plot",
                        switch (newDifference.judgement()) {
                            case BETTER -> "better";
                            case WORSE -> "worse";
                            case INSIDE_NOISE, UNCLEAR -> "neither";
                        });
        range.setVisible(!newDifference.collapsed());
        dot.setVisible(Math.abs(newDifference.value()) <= newAxis.end());
        requestLayout();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        Axis on = axis;
        Difference shown = difference;
        if (on == null || shown == null) {
            return;
        }
        double width = getWidth();
        double height = getHeight();
        double left = on.x(-on.floor(), width);
        band.resizeRelocate(left, 0, on.x(on.floor(), width) - left, height);
        grid.place(on.ticks().stream().map(tick -> on.x(tick, width)).toList(), height);
        double y = Math.floor(height / 2) + 0.5;
        Lines.place(
                range,
                on.x(shown.interval().low(), width),
                y,
                on.x(shown.interval().high(), width),
                y);
        dot.setCenterX(on.x(shown.value(), width));
        dot.setCenterY(y);
    }
}
