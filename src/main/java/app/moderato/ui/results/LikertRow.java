package app.moderato.ui.results;

import app.moderato.core.rating.Pmf;
import app.moderato.ui.control.LikertStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/**
 * One or two stacked bars around the middle of a scale, over the chart's own grid lines. A segment is pressed by mouse,
 * Enter or space; Tab reaches the row, the arrow keys go along it.
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

    private final List<Bar> bars;
    private final Hanging hanging;
    private final List<Line> lines = new ArrayList<>();
    private final List<List<Label>> segments = new ArrayList<>();

    /** @param opened gets the point of a pressed segment, from 1 */
    LikertRow(List<Bar> bars, Hanging hanging, IntConsumer opened) {
        this.bars = List.copyOf(bars);
        this.hanging = hanging;
        getStyleClass().add("likert-row");
        hanging.ticks().forEach(tick -> {
            Line line = new Line();
            line.getStyleClass().add(tick == 0 ? "chart-zero" : "chart-grid");
            lines.add(line);
        });
        getChildren().addAll(lines);
        for (Bar bar : this.bars) {
            List<Label> own = new ArrayList<>();
            for (int point = 1; point <= bar.pmf().points(); point++) {
                own.add(segment(bar, point, own, opened));
            }
            own.getFirst().setFocusTraversable(true);
            segments.add(own);
            getChildren().addAll(own);
        }
    }

    private static Label segment(Bar bar, int point, List<Label> row, IntConsumer opened) {
        Label segment = new Label(Long.toString(Math.round(100 * bar.pmf().at(point))));
        segment.getStyleClass().addAll("segment", LikertStyle.of(point, bar.pmf().points()));
        segment.setAlignment(Pos.CENTER);
        segment.setMinWidth(0);
        segment.setAccessibleRole(AccessibleRole.BUTTON);
        String words = bar.words().apply(point);
        segment.setAccessibleText(words);
        segment.setTooltip(new Tooltip(words));
        segment.setOnMouseClicked(event -> opened.accept(point));
        segment.setOnKeyPressed(event -> key(event, row, point, opened));
        return segment;
    }

    private static void key(KeyEvent event, List<Label> row, int point, IntConsumer opened) {
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
        List<Integer> ticks = hanging.ticks();
        for (int i = 0; i < lines.size(); i++) {
            double x = Math.floor(hanging.x(ticks.get(i), getWidth())) + 0.5;
            lines.get(i).setStartX(x);
            lines.get(i).setEndX(x);
            lines.get(i).setStartY(0);
            lines.get(i).setEndY(getHeight());
        }
        double height = bars.size() == 1 ? BAR : SLIM_BAR;
        double all = bars.size() * height + (bars.size() - 1) * BETWEEN_BARS;
        for (int i = 0; i < bars.size(); i++) {
            place(bars.get(i).pmf(), segments.get(i), Math.round((getHeight() - all) / 2) + i * (height + BETWEEN_BARS), height);
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
            segment.setContentDisplay(
                    width < LEAST_LABEL
                            ? javafx.scene.control.ContentDisplay.GRAPHIC_ONLY
                            : javafx.scene.control.ContentDisplay.LEFT);
            segment.resizeRelocate(left, y, width, height);
            from = to;
        }
    }
}
