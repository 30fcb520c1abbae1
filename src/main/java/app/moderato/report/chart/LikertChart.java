package app.moderato.report.chart;

import app.moderato.core.analysis.LikertSummary;
import java.awt.BasicStroke;
import java.awt.Color;
import java.text.DecimalFormat;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.data.category.DefaultCategoryDataset;

/** One rating question over concepts, as diverging stacked bars around the middle of the scale. */
public final class LikertChart {
    /** Width in pixels the chart is composed for. */
    public static final int WIDTH = 960;

    /** Width in pixels the compact chart, for a phone, is composed for. */
    public static final int COMPACT_WIDTH = 350;

    private static final int ROW_HEIGHT = 50;
    private static final int COMPACT_ROW_HEIGHT = 38;

    private LikertChart() {}

    /**
     * What a chart shows.
     *
     * @param question as put
     * @param labels of the scale's points, lowest first, 2..11
     * @param rows from the top
     * @param lowest number of the lowest point, 1, or 0 where the scale counts from 0
     * @param warning stands below the chart in the colour of attention; empty for none
     * @param note on whose answers these are, in the caption; empty for all respondents, weighted
     * @param verdict what the figures may be used for, in the caption; empty only where nobody has judged them
     */
    public record Content(
            String question,
            List<String> labels,
            List<Row> rows,
            int lowest,
            String warning,
            String note,
            String verdict) {
        public Content {
            labels = List.copyOf(labels);
            rows = List.copyOf(rows);
            if (rows.isEmpty()) {
                throw new IllegalArgumentException("A chart needs at least one row.");
            }
            for (Row row : rows) {
                if (row.summary().pmf().points() != labels.size()) {
                    throw new IllegalArgumentException(labels.size() + " labels for a pmf over "
                            + row.summary().pmf().points() + " points.");
                }
            }
        }

        /** All respondents, weighted. */
        public Content(String question, List<String> labels, List<Row> rows, int lowest, String warning) {
            this(question, labels, rows, lowest, warning, "", "");
        }

        /** A scale counted from 1, without a warning. */
        public Content(String question, List<String> labels, List<Row> rows) {
            this(question, labels, rows, 1, "");
        }
    }

    /**
     * One concept.
     *
     * @param badge its letter, empty for none
     * @param detail a second line such as {@code $6.99 · control}, empty for none
     * @param control drawn with a dashed badge
     */
    public record Row(String badge, String name, String detail, boolean control, LikertSummary summary) {}

    /** Height in pixels that suits the content at {@link #WIDTH}. */
    public static int height(Content content) {
        return Heading.height(content, WIDTH) + ROW_HEIGHT * content.rows().size();
    }

    /** Height in pixels that suits the content at {@link #COMPACT_WIDTH}. */
    public static int compactHeight(Content content) {
        return Heading.height(content, COMPACT_WIDTH)
                + COMPACT_ROW_HEIGHT * content.rows().size();
    }

    public static JFreeChart of(Content content, ChartPalette palette) {
        return chart(content, palette, false);
    }

    /** With badges for names and one figure a row, for a page that lists both nearby. */
    public static JFreeChart compact(Content content, ChartPalette palette) {
        return chart(content, palette, true);
    }

    private static JFreeChart chart(Content content, ChartPalette palette, boolean compact) {
        CategoryPlot plot = plot(content, palette, compact);
        JFreeChart chart = new JFreeChart(DrawnText.clean(content.question()), Heading.TITLE, plot, false);
        chart.setBackgroundPaint(palette.background());
        chart.setPadding(Heading.PADDING);
        chart.setBorderVisible(false);
        TextTitle title = chart.getTitle();
        title.setPaint(palette.text());
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setTextAlignment(HorizontalAlignment.LEFT);
        title.setMargin(0, 0, 4, 0);
        chart.addSubtitle(Heading.legend(content, palette));
        if (!content.warning().isEmpty()) {
            chart.addSubtitle(caption(DrawnText.clean(content.warning()), palette.attention(), true));
        }
        String who = "Synthetic respondents" + (content.verdict().isEmpty() ? "" : " · " + content.verdict());
        chart.addSubtitle(caption(
                compact
                        ? who
                        : who + " · "
                                + (content.note().isEmpty() ? "" : DrawnText.clean(content.note()) + " · ")
                                + "% of respondents, bars centred on the middle of the scale",
                palette.muted(),
                false));
        return chart;
    }

    private static CategoryPlot plot(Content content, ChartPalette palette, boolean compact) {
        DefaultCategoryDataset dataset = new DefaultCategoryDataset();
        for (int column = 0; column < content.rows().size(); column++) {
            LikertSummary summary = content.rows().get(column).summary();
            for (int point = 1; point <= summary.pmf().points(); point++) {
                dataset.addValue(100 * summary.pmf().at(point), Integer.valueOf(point), Integer.valueOf(column));
            }
        }
        LikertRenderer renderer = new LikertRenderer(palette, content.labels().size());
        CategoryPlot plot = new CategoryPlot(
                dataset,
                new ConceptAxis(content.rows(), palette, compact),
                percentAxis(renderer.findRangeBounds(dataset), palette),
                renderer);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setDomainAxis(1, new FigureAxis(content, palette, compact));
        plot.setDomainAxisLocation(1, AxisLocation.TOP_OR_RIGHT);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setInsets(new RectangleInsets(26, 0, 0, 0));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(palette.grid());
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(palette.baseline());
        plot.setRangeZeroBaselineStroke(new BasicStroke(1));
        return plot;
    }

    private static NumberAxis percentAxis(Range bounds, ChartPalette palette) {
        NumberAxis axis = new NumberAxis();
        axis.setRange(Math.min(-27, bounds.getLowerBound() - 3), Math.max(27, bounds.getUpperBound() + 3));
        axis.setTickUnit(new NumberTickUnit(25));
        axis.setNumberFormatOverride(unsignedPercent());
        axis.setTickLabelFont(ChartFonts.regular(11));
        axis.setTickLabelPaint(palette.muted());
        axis.setTickMarksVisible(false);
        axis.setAxisLineVisible(false);
        return axis;
    }

    private static TextTitle caption(String text, Color color, boolean bold) {
        TextTitle caption = new TextTitle(text, bold ? ChartFonts.bold(11.5) : ChartFonts.regular(11.5));
        caption.setPaint(color);
        caption.setPosition(RectangleEdge.BOTTOM);
        caption.setHorizontalAlignment(HorizontalAlignment.LEFT);
        caption.setMargin(4, 0, 0, 0);
        return caption;
    }

    /** Both sides of the middle count up. */
    private static DecimalFormat unsignedPercent() {
        DecimalFormat format = new DecimalFormat("0'%'");
        format.setNegativePrefix("");
        return format;
    }
}
