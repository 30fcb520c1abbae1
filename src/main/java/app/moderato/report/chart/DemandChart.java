package app.moderato.report.chart;

import app.moderato.core.analysis.PriceDemand;
import app.moderato.core.analysis.PriceDemand.Point;
import java.awt.BasicStroke;
import java.awt.Color;
import java.text.DecimalFormat;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * The share that would pay each price, as stairs with their interval, and price times share beside it. The axis ends at the
 * highest price that one in a hundred would pay, or the concept's own, so that a joke does not press the rest together.
 *
 * @param own the concept's own price, NaN for none
 * @param priceWords a price at the axis
 * @param ownWords beside the line of the concept's own price
 */
public record DemandChart(PriceDemand demand, double own, DoubleFunction<String> priceWords, String ownWords) {
    private static final double LEAST_SHARE = 0.01;
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};
    private static final int TICKS = 8;
    private static final int DEMAND = 0;
    private static final int REVENUE = 1;
    private static final float BAND = 0.22f;
    private static final int SHARE_STEP = 25;
    private static final double PRICE_BELOW = 7;
    private static final Color CLEAR = new Color(0, 0, 0, 0);

    public JFreeChart draw(ChartPalette palette) {
        double end = end();
        NumberAxis price = axis(palette, new NumberTickUnit(step(end / TICKS), new Words(priceWords)));
        price.setRange(0, end * 1.02);
        // the first price stands below the lowest share, not on it
        price.setTickLabelInsets(new RectangleInsets(PRICE_BELOW, 4, 2, 4));
        NumberAxis share = axis(palette, new NumberTickUnit(SHARE_STEP, new DecimalFormat("0'%'")));
        share.setRange(0, 104);
        XYPlot plot = new XYPlot(series(), price, share, renderer(palette));
        plot.setBackgroundPaint(palette.background());
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(palette.grid());
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(new RectangleInsets(8, 4, 4, 24));
        if (!Double.isNaN(own)) {
            plot.addDomainMarker(mark(palette, end));
        }
        JFreeChart chart = new JFreeChart(null, ChartFonts.regular(11), plot, false);
        chart.setBackgroundPaint(palette.background());
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        return chart;
    }

    private double end() {
        double asked = demand.points().stream()
                .filter(point -> point.share() >= LEAST_SHARE)
                .mapToDouble(Point::price)
                .max()
                .orElse(demand.points().getLast().price());
        return Double.isNaN(own) ? asked : Math.max(asked, own);
    }

    private YIntervalSeriesCollection series() {
        YIntervalSeries stairs = new YIntervalSeries("demand", false, true);
        YIntervalSeries revenue = new YIntervalSeries("revenue", false, true);
        double before = 0;
        revenue.add(0, 0, 0, 0);
        for (Point point : demand.points()) {
            add(stairs, before, point);
            add(stairs, point.price(), point);
            revenue.add(point.price(), 100 * point.revenue(), 100 * point.revenue(), 100 * point.revenue());
            before = point.price();
        }
        stairs.add(before, 0, 0, 0);
        YIntervalSeriesCollection both = new YIntervalSeriesCollection();
        both.addSeries(stairs);
        both.addSeries(revenue);
        return both;
    }

    private static void add(YIntervalSeries stairs, double price, Point point) {
        stairs.add(
                price,
                100 * point.share(),
                100 * point.interval().low(),
                100 * point.interval().high());
    }

    private static DeviationRenderer renderer(ChartPalette palette) {
        DeviationRenderer renderer = new DeviationRenderer(true, false);
        List<Color> colors =
                List.of(palette.likert().getLast(), palette.likert().getFirst());
        for (int series : new int[] {DEMAND, REVENUE}) {
            renderer.setSeriesPaint(series, colors.get(series));
            renderer.setSeriesFillPaint(series, colors.get(series));
            renderer.setSeriesStroke(
                    series,
                    new BasicStroke(series == DEMAND ? 2f : 1.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        }
        renderer.setAlpha(BAND);
        return renderer;
    }

    private ValueMarker mark(ChartPalette palette, double end) {
        ValueMarker mark = new ValueMarker(
                own,
                palette.baseline(),
                new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {3, 3}, 0));
        boolean late = own > end / 2;
        mark.setLabel(ownWords);
        mark.setLabelFont(ChartFonts.regular(11));
        mark.setLabelPaint(palette.muted());
        mark.setLabelBackgroundColor(CLEAR);
        mark.setLabelAnchor(late ? RectangleAnchor.BOTTOM_LEFT : RectangleAnchor.BOTTOM_RIGHT);
        mark.setLabelTextAnchor(late ? TextAnchor.BOTTOM_RIGHT : TextAnchor.BOTTOM_LEFT);
        mark.setLabelOffset(new RectangleInsets(4, 5, 4, 5));
        return mark;
    }

    private static NumberAxis axis(ChartPalette palette, NumberTickUnit unit) {
        NumberAxis axis = new NumberAxis();
        axis.setTickUnit(unit);
        axis.setTickLabelFont(ChartFonts.regular(11));
        axis.setTickLabelPaint(palette.muted());
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setMinorTickMarksVisible(false);
        return axis;
    }

    /** The smallest round step that is not below what is wanted. */
    private static double step(double wanted) {
        double size = Math.pow(10, Math.floor(Math.log10(wanted)));
        for (double step : STEPS) {
            if (step * size >= wanted) {
                return step * size;
            }
        }
        return 10 * size;
    }

    /** Amounts in words. */
    private static final class Words extends NumberFormat {
        private static final long serialVersionUID = 1L;

        private final transient DoubleFunction<String> words;

        Words(DoubleFunction<String> words) {
            this.words = words;
        }

        @Override
        public StringBuffer format(double amount, StringBuffer text, FieldPosition position) {
            return text.append(words.apply(amount));
        }

        @Override
        public StringBuffer format(long amount, StringBuffer text, FieldPosition position) {
            return format((double) amount, text, position);
        }

        @Override
        public Number parse(String text, ParsePosition position) {
            throw new UnsupportedOperationException("Prices are only written");
        }
    }
}
