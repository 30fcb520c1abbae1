package app.moderato.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.text.DecimalFormat;
import java.util.List;
import org.hipparchus.stat.regression.SimpleRegression;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * People's top-2-box share over the model's, a dot for each concept with people's 95 % interval, the line of equality and
 * the fitted line.
 *
 * @param points at least one
 * @param words beside the axes and the line of equality
 */
public record CalibrationChart(List<Point> points, Words words) {
    private static final int NUMBERED = 40;
    private static final double STEP = 10;

    /**
     * One concept; shares in percent.
     *
     * @param number by which the dot is known, from 1
     */
    public record Point(int number, double synthetic, double human, double low, double high) {}

    public record Words(String synthetic, String human, String equal) {}

    public CalibrationChart {
        points = List.copyOf(points);
    }

    private record Range(double low, double high) {}

    /** With a line above, for a picture that stands alone. */
    public JFreeChart draw(ChartPalette palette, String title) {
        JFreeChart chart = draw(palette);
        TextTitle line = new TextTitle(title, ChartFonts.regular(11));
        line.setPaint(palette.muted());
        chart.setTitle(line);
        chart.setPadding(new RectangleInsets(8, 8, 8, 8));
        return chart;
    }

    public JFreeChart draw(ChartPalette palette) {
        Range range = range();
        Color dots = palette.likert().getLast();
        YIntervalSeries series = new YIntervalSeries("concepts", false, true);
        points.forEach(point -> series.add(point.synthetic(), point.human(), point.low(), point.high()));
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        data.addSeries(series);
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(false);
        renderer.setCapLength(0);
        renderer.setErrorPaint(palette.likert().get(3));
        renderer.setErrorStroke(new BasicStroke(1.6f));
        renderer.setSeriesShape(0, new Ellipse2D.Double(-4, -4, 8, 8));
        renderer.setSeriesPaint(0, dots);
        XYPlot plot = new XYPlot(
                data, axis(palette, range, words.synthetic()), axis(palette, range, words.human()), renderer);
        plot.setBackgroundPaint(palette.background());
        plot.setOutlineVisible(false);
        plot.setDomainGridlinePaint(palette.grid());
        plot.setRangeGridlinePaint(palette.grid());
        plot.setDomainGridlineStroke(new BasicStroke(1));
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(new RectangleInsets(6, 0, 0, 10));
        lines(plot, palette, range, dots);
        numbers(plot, palette, range);
        JFreeChart chart = new JFreeChart(null, ChartFonts.regular(11), plot, false);
        chart.setBackgroundPaint(palette.background());
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        return chart;
    }

    /** Whole tens around all dots and intervals. */
    private Range range() {
        double low = points.stream()
                .mapToDouble(point -> Math.min(point.low(), point.synthetic()))
                .min()
                .orElse(0);
        double high = points.stream()
                .mapToDouble(point -> Math.max(point.high(), point.synthetic()))
                .max()
                .orElse(100);
        return new Range(
                Math.max(0, Math.floor(low / STEP) * STEP),
                Math.min(100, Math.max(Math.ceil(high / STEP) * STEP, Math.floor(low / STEP) * STEP + STEP)));
    }

    private void lines(XYPlot plot, ChartPalette palette, Range range, Color fitted) {
        BasicStroke dashes =
                new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {4, 3}, 0);
        plot.addAnnotation(
                new XYLineAnnotation(range.low(), range.low(), range.high(), range.high(), dashes, palette.baseline()));
        double below = (range.high() - range.low()) * 0.03;
        XYTextAnnotation equal =
                new XYTextAnnotation(words.equal(), range.high() - below / 3, range.high() - 1.4 * below);
        equal.setFont(ChartFonts.regular(11));
        equal.setPaint(palette.muted());
        equal.setTextAnchor(TextAnchor.CENTER_RIGHT);
        plot.addAnnotation(equal);
        SimpleRegression fit = new SimpleRegression();
        points.forEach(point -> fit.addData(point.synthetic(), point.human()));
        if (points.size() > 2 && Double.isFinite(fit.getSlope())) {
            double from = points.stream().mapToDouble(Point::synthetic).min().orElseThrow();
            double to = points.stream().mapToDouble(Point::synthetic).max().orElseThrow();
            plot.addAnnotation(
                    new XYLineAnnotation(from, fit.predict(from), to, fit.predict(to), new BasicStroke(1.6f), fitted));
        }
    }

    /** Beside the dots, where there are not too many to be read. */
    private void numbers(XYPlot plot, ChartPalette palette, Range range) {
        if (points.size() > NUMBERED) {
            return;
        }
        double beside = (range.high() - range.low()) * 0.018;
        for (Point point : points) {
            boolean left = points.stream()
                    .anyMatch(other -> other.synthetic() > point.synthetic()
                            && other.synthetic() - point.synthetic() < 3 * beside
                            && Math.abs(other.human() - point.human()) < 2 * beside);
            XYTextAnnotation number = new XYTextAnnotation(
                    Integer.toString(point.number()), point.synthetic() + (left ? -beside : beside), point.human());
            number.setFont(ChartFonts.bold(11));
            number.setPaint(palette.text());
            number.setTextAnchor(left ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT);
            plot.addAnnotation(number);
        }
    }

    private static NumberAxis axis(ChartPalette palette, Range range, String words) {
        NumberAxis axis = new NumberAxis(words);
        axis.setRange(range.low(), range.high());
        axis.setTickUnit(new NumberTickUnit(range.high() - range.low() > 60 ? 2 * STEP : STEP, new DecimalFormat("0")));
        axis.setLabelFont(ChartFonts.regular(11));
        axis.setLabelPaint(palette.muted());
        axis.setTickLabelFont(ChartFonts.regular(11));
        axis.setTickLabelPaint(palette.muted());
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        return axis;
    }
}
