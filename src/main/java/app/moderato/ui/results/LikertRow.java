package app.moderato.ui.results;

import app.moderato.core.rating.Pmf;
import app.moderato.ui.control.LikertStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/**
 * One or two stacked bars around the middle of a scale, over the chart's own grid lines. A segment is pressed by mouse,
 * Enter or space; Tab reaches the row, the arrow keys go along it. Shows one concept after another.
 */
final class LikertRow extends Region {
    private static final double BAR = 26;
    private static final double SLIM_BAR = 18;
    private static final double BETWEEN_BARS = 4;
    /** Narrower segments hide their figure. */
    private static final double LEAST_LABEL = 13;

    /**
     * One bar.
     *
     * @param words on a point, from 1: what it is and its exact figures
     */
    record Bar(Pmf pmf, IntFunction<String> words) {}

    private final GridLines grid = new GridLines();
    private final List<List<Label>> segments = new ArrayList<>();
    private List<Bar> bars = List.of();
    private Hanging hanging = new Hanging(-1, 1);
    private IntConsumer opened = point -> {};

    LikertRow(int bars, int points) {
        getStyleClass().add("likert-row");
        getChildren().add(grid);
        for (int bar = 0; bar < bars; bar++) {
            List<Label> own = new ArrayList<>();
            for (int point = 1; point <= points; point++) {
                own.add(segment(own, point, points));
            }
            own.getFirst().setFocusTraversable(true);
            segments.add(own);
            getChildren().addAll(own);
        }
    }

    private Label segment(List<Label> row, int point, int points) {
        Label segment = new Label();
        segment.getStyleClass().addAll("segment", LikertStyle.of(point, points));
        segment.setAlignment(Pos.CENTER);
        segment.setMinWidth(0);
        segment.setAccessibleRole(AccessibleRole.BUTTON);
        // a chart has many segments, and few are looked at
        segment.setOnMouseEntered(event -> segment.setTooltip(new Tooltip(segment.getAccessibleText())));
        segment.setOnMouseClicked(event -> opened.accept(point));
        segment.setOnKeyPressed(event -> key(event, row, point));
        return segment;
    }

    private void key(KeyEvent event, List<Label> row, int point) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            opened.accept(point);
            event.consume();
        } else if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
            int next = point - 1 + (event.getCode() == KeyCode.LEFT ? -1 : 1);
            if (next >= 0 && next < row.size()) {
                row.get(point - 1).setFocusTraversable(false);
                row.get(next).setFocusTraversable(true);
                row.get(next).requestFocus();
            }
            event.consume();
        }
    }

    /**
     * @param newBars as many, of as many points, as the row was made for
     * @param open gets the point of a pressed segment, from 1
     */
    void show(List<Bar> newBars, Hanging newHanging, IntConsumer open) {
        bars = List.copyOf(newBars);
        hanging = newHanging;
        opened = open;
        grid.make(hanging.ticks());
        for (int i = 0; i < bars.size(); i++) {
            for (int point = 1; point <= bars.get(i).pmf().points(); point++) {
                Label segment = segments.get(i).get(point - 1);
                segment.setText(Long.toString(Math.round(100 * bars.get(i).pmf().at(point))));
                segment.setAccessibleText(bars.get(i).words().apply(point));
            }
        }
        requestLayout();
    }

    /** The segment of a point of the first bar, from 1. */
    Label segment(int point) {
        return segments.getFirst().get(point - 1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        grid.place(
                hanging.ticks().stream()
                        .map(tick -> hanging.x(tick, getWidth()))
                        .toList(),
                getHeight());
        double height = bars.size() == 1 ? BAR : SLIM_BAR;
        double all = bars.size() * height + (bars.size() - 1) * BETWEEN_BARS;
        for (int i = 0; i < bars.size(); i++) {
            double y = Math.rint((getHeight() - all) / 2) + i * (height + BETWEEN_BARS);
            place(bars.get(i).pmf(), segments.get(i), y, height);
        }
    }

    private void place(Pmf pmf, List<Label> row, double y, double height) {
        double from = -Hanging.below(pmf);
        for (int point = 1; point <= pmf.points(); point++) {
            double to = from + 100 * pmf.at(point);
            double left = hanging.x(from, getWidth());
            // a hair of the background parts the segments
            double width = Math.max(1, hanging.x(to, getWidth()) - left - 1);
            Label segment = row.get(point - 1);
            segment.setContentDisplay(width < LEAST_LABEL ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
            segment.resizeRelocate(left, y, width, height);
            from = to;
        }
    }
}
