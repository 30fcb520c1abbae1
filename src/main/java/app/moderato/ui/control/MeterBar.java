package app.moderato.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * A thin track with one or more fills from the left, and at most one tick. Fractions are of the track, 0..1; what goes
 * over the end is cut off.
 */
public final class MeterBar extends Region {
    /**
     * One fill.
     *
     * @param styleClass such as {@code accent}, {@code success}, {@code attention}, {@code danger}, {@code neutral},
     *     {@code soft}
     */
    public record Fill(double fraction, String styleClass) {}

    private static final double TICK_WIDTH = 2;
    private static final double TICK_OVER = 3;

    private final List<Fill> fills = new ArrayList<>();
    private final Region track = new Region();
    private final Region tick = new Region();
    private final Rectangle clip = new Rectangle();
    private double tickAt = -1;

    public MeterBar() {
        getStyleClass().add("meter-bar");
        track.getStyleClass().add("meter-track");
        track.setClip(clip);
        tick.getStyleClass().add("meter-tick");
        tick.setVisible(false);
        getChildren().addAll(track, tick);
    }

    public void show(Fill... newFills) {
        show(List.of(newFills));
    }

    public void show(List<Fill> newFills) {
        if (newFills.size() != fills.size()) {
            getChildren().setAll(track);
            newFills.forEach(_ -> {
                Region fill = new Region();
                fill.setManaged(false);
                getChildren().add(fill);
            });
            getChildren().add(tick);
        }
        fills.clear();
        fills.addAll(newFills);
        for (int i = 0; i < fills.size(); i++) {
            getChildren()
                    .get(1 + i)
                    .getStyleClass()
                    .setAll("meter-fill", fills.get(i).styleClass());
        }
        requestLayout();
    }

    /** @param fraction of the track; negative for no tick */
    public void tick(double fraction) {
        tickAt = fraction;
        tick.setVisible(fraction >= 0);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        track.resizeRelocate(0, 0, width, height);
        clip.setWidth(width);
        clip.setHeight(height);
        double from = 0;
        for (int i = 0; i < fills.size(); i++) {
            double to = Math.clamp(from + width * Math.max(0, fills.get(i).fraction()), 0, width);
            Region fill = (Region) getChildren().get(1 + i);
            fill.resizeRelocate(from, 0, to - from, height);
            from = to;
        }
        double at = Math.clamp(tickAt * width, 0, Math.max(0, width - TICK_WIDTH));
        tick.resizeRelocate(snapPositionX(at), -TICK_OVER, TICK_WIDTH, height + 2 * TICK_OVER);
    }
}
