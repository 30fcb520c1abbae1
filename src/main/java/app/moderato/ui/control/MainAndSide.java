package app.moderato.ui.control;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A main column and a side column of fixed width; the side goes below the main one where there is no room. */
public final class MainAndSide extends Region {
    private static final double SIDE_WIDTH = 296;
    private static final double GAP = 12;
    /** Below this width of the pane the side goes below: a scene of 1100 px. */
    private static final double BREAKPOINT = 1084;

    private final ObjectProperty<@Nullable Region> main = new SimpleObjectProperty<>(this, "main");
    private final ObjectProperty<@Nullable Region> side = new SimpleObjectProperty<>(this, "side");

    public MainAndSide() {
        // reading order and the keyboard's order: main first
        main.subscribe((old, now) -> replace(0, old, now));
        side.subscribe((old, now) -> replace(getChildren().size(), old, now));
    }

    public @Nullable Region getMain() {
        return main.get();
    }

    public void setMain(Region value) {
        main.set(value);
    }

    public @Nullable Region getSide() {
        return side.get();
    }

    public void setSide(Region value) {
        side.set(value);
    }

    private void replace(int index, @Nullable Region old, @Nullable Region now) {
        if (now != null) {
            getChildren().add(index, now);
        }
        if (old != null) {
            getChildren().remove(old);
        }
    }

    private boolean stacked(double width) {
        return width < BREAKPOINT;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        double inner = (width < 0 ? getWidth() : width) - insets.getLeft() - insets.getRight();
        double content = stacked(width < 0 ? getWidth() : width)
                ? height(main.get(), inner) + GAP + height(side.get(), inner)
                : Math.max(height(main.get(), inner - SIDE_WIDTH - GAP), height(side.get(), SIDE_WIDTH));
        return insets.getTop() + content + insets.getBottom();
    }

    private static double height(@Nullable Region region, double width) {
        return region == null ? 0 : region.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double x = insets.getLeft();
        double y = insets.getTop();
        double inner = getWidth() - x - insets.getRight();
        if (stacked(getWidth())) {
            double used = place(main.get(), x, y, inner);
            place(side.get(), x, y + used + GAP, inner);
        } else {
            place(main.get(), x, y, inner - SIDE_WIDTH - GAP);
            place(side.get(), x + inner - SIDE_WIDTH, y, SIDE_WIDTH);
        }
    }

    private double place(@Nullable Region region, double x, double y, double width) {
        if (region == null) {
            return 0;
        }
        double height = region.prefHeight(width);
        layoutInArea(region, x, y, width, height, 0, HPos.LEFT, VPos.TOP);
        return height;
    }
}
