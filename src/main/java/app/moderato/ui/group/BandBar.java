package app.moderato.ui.group;

import app.moderato.core.group.measure.HumanBands.People;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Where a figure lies on a thin track, with what is known of real groups shaded or ticked. */
final class BandBar extends Region {
    private static final double TICK = 2;
    private static final double DOT = 8;

    private final Region track = new Region();
    private final Region band = new Region();
    private final Region dot = new Region();
    private People people = new People.Figure(0);
    private @Nullable Double value;
    private double most = 1;

    BandBar() {
        getStyleClass().add("band-bar");
        track.getStyleClass().add("meter-track");
        band.getStyleClass().add("band");
        dot.getStyleClass().add("band-dot");
        getChildren().addAll(track, band, dot);
    }

    /**
     * @param now null where it is not known
     * @param inside null where there is no band to lie in
     * @param end of the track
     */
    void show(People real, @Nullable Double now, @Nullable Boolean inside, double end) {
        people = real;
        value = now;
        most = end;
        dot.setVisible(now != null);
        dot.getStyleClass().setAll("band-dot", inside == null ? "neutral" : inside ? "inside" : "outside");
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return DOT;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double middle = getHeight() / 2;
        track.resizeRelocate(0, middle - 3, width, 6);
        switch (people) {
            case People.Band(double low, double high) ->
                band.resizeRelocate(width * low / most, middle - 3, Math.max(TICK, width * (high - low) / most), 6);
            case People.Figure(double figure) -> band.resizeRelocate(width * figure / most - 1, middle - 5, TICK, 10);
        }
        Double now = value;
        if (now != null) {
            double at = Math.clamp(width * now / most, DOT / 2, width - DOT / 2);
            dot.resizeRelocate(at - DOT / 2, middle - DOT / 2, DOT, DOT);
        }
    }
}
