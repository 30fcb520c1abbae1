package app.moderato.ui.control;

import app.moderato.report.chart.ChartPalette;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartCanvas;
import org.jspecify.annotations.Nullable;

/** A JFreeChart in the colours of the style sheet: a change of theme draws it anew, at most once a layout. */
public final class ChartPane extends Region {
    private static final List<String> TOKENS = List.of(
            "-chart-background",
            "-chart-text",
            "-chart-muted",
            "-chart-grid",
            "-chart-baseline",
            "-chart-badge",
            "-chart-border",
            "-chart-attention",
            "-chart-likert-1",
            "-chart-likert-2",
            "-chart-likert-3",
            "-chart-likert-4",
            "-chart-likert-5",
            "-chart-likert-1-label",
            "-chart-likert-2-label",
            "-chart-likert-3-label",
            "-chart-likert-4-label",
            "-chart-likert-5-label");
    private static final int FIRST_LIKERT = 8;
    private static final int LIKERT_COLORS = 5;

    private static final StyleablePropertyFactory<ChartPane> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final Map<String, CssMetaData<ChartPane, Color>> OWN_CSS = ownCss();
    private static final List<CssMetaData<? extends Styleable, ?>> CSS = Stream.concat(
                    Region.getClassCssMetaData().stream(), OWN_CSS.values().stream())
            .toList();

    private final Map<String, StyleableObjectProperty<Color>> colors = new LinkedHashMap<>();
    private @Nullable Function<ChartPalette, JFreeChart> chart;
    private @Nullable ChartCanvas canvas;
    private boolean stale;

    public ChartPane() {
        getStyleClass().add("chart-pane");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        OWN_CSS.forEach((token, css) -> {
            StyleableObjectProperty<Color> color =
                    new SimpleStyleableObjectProperty<>(css, this, token, Color.TRANSPARENT);
            color.addListener(observed -> redraw());
            colors.put(token, color);
        });
    }

    /**
     * @param newChart makes the chart, again whenever the colours change
     * @param prefHeight in pixels
     * @param accessibleText what the chart shows, with its values
     */
    public void show(Function<ChartPalette, JFreeChart> newChart, double prefHeight, String accessibleText) {
        chart = newChart;
        setPrefHeight(prefHeight);
        setMinHeight(prefHeight);
        setAccessibleText(accessibleText);
        redraw();
    }

    private void redraw() {
        stale = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (chart == null || getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        double width = snapSizeX(getWidth());
        double height = snapSizeY(getHeight());
        ChartCanvas view = canvas;
        if (stale || view == null || view.getWidth() != width || view.getHeight() != height) {
            // drawn a second time, a canvas would show its texts in the toolkit's own font
            view = new ChartCanvas(chart.apply(palette()));
            // its own mouse work is zooming and tooltips, which a bar chart of fixed rows does not want
            view.setMouseTransparent(true);
            view.setWidth(width);
            view.setHeight(height);
            canvas = view;
            getChildren().setAll(view);
        }
        stale = false;
    }

    private ChartPalette palette() {
        List<java.awt.Color> awt = new ArrayList<>();
        for (String token : TOKENS) {
            awt.add(toAwt(color(token).get()));
        }
        return new ChartPalette(
                awt.get(0),
                awt.get(1),
                awt.get(2),
                awt.get(3),
                awt.get(4),
                awt.get(5),
                awt.get(6),
                awt.get(7),
                awt.subList(FIRST_LIKERT, FIRST_LIKERT + LIKERT_COLORS),
                awt.subList(FIRST_LIKERT + LIKERT_COLORS, TOKENS.size()));
    }

    private StyleableObjectProperty<Color> color(String token) {
        return Objects.requireNonNull(colors.get(token), token);
    }

    private static java.awt.Color toAwt(Color color) {
        return new java.awt.Color(
                (float) color.getRed(), (float) color.getGreen(), (float) color.getBlue(), (float) color.getOpacity());
    }

    private static Map<String, CssMetaData<ChartPane, Color>> ownCss() {
        Map<String, CssMetaData<ChartPane, Color>> css = new LinkedHashMap<>();
        for (String token : TOKENS) {
            css.put(token, FACTORY.createColorCssMetaData(token, pane -> pane.color(token), Color.TRANSPARENT));
        }
        return css;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return CSS;
    }
}
