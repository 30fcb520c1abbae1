package app.moderato.report.chart;

import app.moderato.core.rating.Pmf;
import java.awt.BasicStroke;
import java.awt.Color;
import java.text.DecimalFormat;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * How people and the model spread over a scale's points, side by side.
 *
 * @param points a label for each point, lowest first, all different
 */
public record DistributionChart(Pmf human, Pmf synthetic, List<String> points) {
    private static final String HUMAN = "human";
    private static final String SYNTHETIC = "synthetic";

    public DistributionChart {
        points = List.copyOf(points);
    }

    /** The colour of people's bars. */
    public static Color human(ChartPalette palette) {
        return palette.baseline();
    }

    /** The colour of the model's bars. */
    public static Color synthetic(ChartPalette palette) {
        return palette.likert().getLast();
    }

    public JFreeChart draw(ChartPalette palette) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (int r = 1; r <= human.points(); r++) {
            data.addValue(human.at(r), HUMAN, points.get(r - 1));
            data.addValue(synthetic.at(r), SYNTHETIC, points.get(r - 1));
        }
        BarRenderer bars = new BarRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setDrawBarOutline(false);
        bars.setItemMargin(0.04);
        bars.setSeriesPaint(0, human(palette));
        bars.setSeriesPaint(1, synthetic(palette));
        CategoryAxis scale = new CategoryAxis();
        scale.setTickLabelFont(ChartFonts.regular(11));
        scale.setTickLabelPaint(palette.muted());
        scale.setAxisLineVisible(false);
        scale.setTickMarksVisible(false);
        scale.setCategoryMargin(0.15);
        scale.setMaximumCategoryLabelLines(3);
        scale.setMaximumCategoryLabelWidthRatio(0.95f);
        NumberAxis share = new NumberAxis();
        share.setNumberFormatOverride(new DecimalFormat("0%"));
        share.setTickLabelFont(ChartFonts.regular(11));
        share.setTickLabelPaint(palette.muted());
        share.setAxisLineVisible(false);
        share.setTickMarksVisible(false);
        CategoryPlot plot = new CategoryPlot(data, scale, share, bars);
        plot.setOrientation(PlotOrientation.VERTICAL);
        plot.setBackgroundPaint(palette.background());
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(palette.grid());
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(new RectangleInsets(4, 0, 0, 4));
        JFreeChart chart = new JFreeChart(null, ChartFonts.regular(11), plot, false);
        chart.setBackgroundPaint(palette.background());
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        return chart;
    }
}
