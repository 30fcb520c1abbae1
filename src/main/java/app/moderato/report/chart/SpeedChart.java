package app.moderato.report.chart;

import app.moderato.core.interview.monitor.RateLimits;
import app.moderato.core.interview.monitor.Speed;
import java.awt.BasicStroke;
import java.awt.Color;
import java.text.DecimalFormat;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * How fast a run goes: cells per second over the time it has run, with a tick where the provider limited the rate.
 *
 * @param points at least one, by time
 * @param room for the time that is still to come, so that a line that grows does not touch the edge
 * @param limitsWords beside the ticks
 */
public record SpeedChart(List<Speed> points, List<RateLimits> limits, boolean room, String limitsWords) {
    private static final double ROOM = 1.15;
    private static final double TIME_BELOW = 7;
    /** Behind this share of the time there is no room for words to the right. */
    private static final double LATE = 0.6;

    private static final double TICK_SHARE = 0.1;
    private static final double[] TIME_STEPS = {1, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600};
    private static final double[] SPEED_STEPS = {1, 2, 4, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1_000};

    public SpeedChart {
        points = List.copyOf(points);
        limits = List.copyOf(limits);
    }

    /** Draws one for nobody, so that the first on screen finds fonts and classes loaded. Not on the screen's thread. */
    public static void warm() {
        new SpeedChart(List.of(new Speed(0, 0), new Speed(1, 1)), List.of(new RateLimits(1, 1)), true, "429")
                .draw(ChartPalette.LIGHT)
                .createBufferedImage(400, 100);
    }

    public JFreeChart draw(ChartPalette palette) {
        double longest = Math.max(10, points.getLast().seconds() * (room ? ROOM : 1));
        double highest =
                points.stream().mapToDouble(Speed::cellsPerSecond).max().orElse(0);
        XYSeries series = new XYSeries("speed", false);
        points.forEach(point -> series.add(point.seconds(), point.cellsPerSecond()));
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setSeriesPaint(0, palette.likert().getLast());
        renderer.setSeriesStroke(0, new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        NumberAxis time = axis(palette, step(longest / 3, TIME_STEPS));
        time.setRange(0, longest);
        time.setNumberFormatOverride(new ClockFormat());
        // the first time stands below the lowest speed, not on it
        time.setTickLabelInsets(new RectangleInsets(TIME_BELOW, 4, 2, 4));
        double step = step(highest / 3, SPEED_STEPS);
        NumberAxis speed = axis(palette, step);
        double top = step * Math.max(1, Math.ceil(highest / step));
        speed.setRange(0, top * 1.06);
        XYPlot plot = new XYPlot(new XYSeriesCollection(series), time, speed, renderer);
        plot.setBackgroundPaint(palette.background());
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(palette.grid());
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        // half of the longest label stands beyond the last tick
        plot.setInsets(new RectangleInsets(2, 0, 0, 24));
        mark(plot, palette.likert().getFirst(), longest, top);
        JFreeChart chart = new JFreeChart(null, ChartFonts.regular(11), plot, false);
        chart.setBackgroundPaint(palette.background());
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        return chart;
    }

    private void mark(XYPlot plot, Color color, double longest, double top) {
        for (RateLimits mark : limits) {
            plot.addAnnotation(new XYLineAnnotation(
                    mark.seconds(), 0, mark.seconds(), top * TICK_SHARE, new BasicStroke(1.6f), color));
        }
        if (!limits.isEmpty()) {
            boolean late = limits.getLast().seconds() > longest * LATE;
            double at = late ? limits.getFirst().seconds() : limits.getLast().seconds();
            XYTextAnnotation words =
                    new XYTextAnnotation(limitsWords, at + (late ? -1 : 1) * longest * 0.02, top * TICK_SHARE / 2);
            words.setFont(ChartFonts.regular(11));
            words.setPaint(color);
            words.setTextAnchor(late ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT);
            plot.addAnnotation(words);
        }
    }

    private static NumberAxis axis(ChartPalette palette, double step) {
        NumberAxis axis = new NumberAxis();
        axis.setTickUnit(new NumberTickUnit(step, new DecimalFormat("#,##0")));
        axis.setTickLabelFont(ChartFonts.regular(11));
        axis.setTickLabelPaint(palette.muted());
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setMinorTickMarksVisible(false);
        return axis;
    }

    /** The smallest of the steps that is not below what is wanted. */
    private static double step(double wanted, double[] steps) {
        for (double step : steps) {
            if (step >= wanted) {
                return step;
            }
        }
        return Math.ceil(wanted / steps[steps.length - 1]) * steps[steps.length - 1];
    }

    /** Seconds as on a clock. */
    private static final class ClockFormat extends NumberFormat {
        private static final long serialVersionUID = 1L;

        @Override
        public StringBuffer format(double seconds, StringBuffer text, FieldPosition position) {
            long all = Math.round(seconds);
            return text.append(
                    all < 3600
                            ? String.format(Locale.ENGLISH, "%d:%02d", all / 60, all % 60)
                            : String.format(Locale.ENGLISH, "%d:%02d:%02d", all / 3600, all / 60 % 60, all % 60));
        }

        @Override
        public StringBuffer format(long seconds, StringBuffer text, FieldPosition position) {
            return format((double) seconds, text, position);
        }

        @Override
        public Number parse(String text, ParsePosition position) {
            throw new UnsupportedOperationException("Times are only written");
        }
    }
}
