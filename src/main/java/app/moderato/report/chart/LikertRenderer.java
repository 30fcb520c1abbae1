package app.moderato.report.chart;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.data.Range;
import org.jfree.data.category.CategoryDataset;

/**
 * Diverging stacked bars: a row per column of the dataset, a segment per scale point (dataset row), the middle of the
 * scale on 0. Values are percentages.
 */
final class LikertRenderer extends AbstractCategoryItemRenderer {
    private static final double BAR_HEIGHT = 26;
    private static final double GAP = 1;
    /** Narrower segments go without a figure. */
    private static final double LABEL_ROOM = 5;

    private final transient List<Color> fills;
    private final transient List<Color> texts;

    LikertRenderer(ChartPalette palette, int points) {
        fills = palette.ramp(points);
        texts = palette.textRamp(points);
    }

    @Override
    public void drawItem(
            Graphics2D g2,
            CategoryItemRendererState state,
            Rectangle2D dataArea,
            CategoryPlot plot,
            CategoryAxis domainAxis,
            ValueAxis rangeAxis,
            CategoryDataset dataset,
            int row,
            int column,
            int pass) {
        double start = leftEnd(dataset, column);
        for (int r = 0; r < row; r++) {
            start += value(dataset, r, column);
        }
        double value = value(dataset, row, column);
        double x0 = rangeAxis.valueToJava2D(start, dataArea, plot.getRangeAxisEdge());
        double x1 = rangeAxis.valueToJava2D(start + value, dataArea, plot.getRangeAxisEdge());
        double middle =
                domainAxis.getCategoryMiddle(column, dataset.getColumnCount(), dataArea, plot.getDomainAxisEdge());
        double height = Math.min(BAR_HEIGHT, dataArea.getHeight() / dataset.getColumnCount() * 0.7);
        double width = x1 - x0 - GAP;
        if (width <= 0) {
            return;
        }
        Rectangle2D bar = new Rectangle2D.Double(x0, middle - height / 2, width, height);
        g2.setPaint(fills.get(row));
        g2.fill(bar);
        if (state.getEntityCollection() != null) {
            addItemEntity(state.getEntityCollection(), dataset, row, column, bar);
        }
        label(g2, Math.round(value) + "", bar, texts.get(row));
    }

    private static void label(Graphics2D g2, String text, Rectangle2D bar, Color color) {
        g2.setFont(ChartFonts.regular(12));
        FontMetrics metrics = g2.getFontMetrics();
        int width = metrics.stringWidth(text);
        if (width + LABEL_ROOM <= bar.getWidth()) {
            g2.setPaint(color);
            g2.drawString(text, (float) (bar.getCenterX() - width / 2.0), (float) (bar.getCenterY() + 4.3));
        }
    }

    /** Where a row begins: minus what lies below the middle of the scale. */
    private static double leftEnd(CategoryDataset dataset, int column) {
        int points = dataset.getRowCount();
        double below = 0;
        for (int r = 0; r < points / 2; r++) {
            below += value(dataset, r, column);
        }
        return -below - (points % 2 == 1 ? value(dataset, points / 2, column) / 2 : 0);
    }

    @Override
    public Range findRangeBounds(CategoryDataset dataset) {
        double low = 0;
        double high = 0;
        for (int column = 0; column < dataset.getColumnCount(); column++) {
            double left = leftEnd(dataset, column);
            double whole = 0;
            for (int r = 0; r < dataset.getRowCount(); r++) {
                whole += value(dataset, r, column);
            }
            low = Math.min(low, left);
            high = Math.max(high, left + whole);
        }
        return new Range(low, high);
    }

    private static double value(CategoryDataset dataset, int row, int column) {
        Number value = dataset.getValue(row, column);
        return value == null ? 0 : value.doubleValue();
    }
}
