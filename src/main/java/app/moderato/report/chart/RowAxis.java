package app.moderato.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;

/** A category axis of fixed width beside horizontal bars whose rows a subclass draws, with a line above each row. */
abstract class RowAxis extends CategoryAxis {
    private final double width;
    private final int rows;
    private final transient ChartPalette palette;

    RowAxis(double width, int rows, ChartPalette palette) {
        this.width = width;
        this.rows = rows;
        this.palette = palette;
        setLowerMargin(0);
        setUpperMargin(0);
        setCategoryMargin(0);
    }

    final ChartPalette palette() {
        return palette;
    }

    /** Draws row {@code index} into {@code cell}, which is as high as the row and as wide as the axis. */
    abstract void drawRow(Graphics2D g2, int index, Rectangle2D cell);

    @Override
    public AxisSpace reserveSpace(Graphics2D g2, Plot plot, Rectangle2D plotArea, RectangleEdge edge, AxisSpace space) {
        AxisSpace reserved = space == null ? new AxisSpace() : space;
        reserved.add(width, edge);
        return reserved;
    }

    @Override
    public AxisState draw(
            Graphics2D g2,
            double cursor,
            Rectangle2D plotArea,
            Rectangle2D dataArea,
            RectangleEdge edge,
            PlotRenderingInfo plotState) {
        double x = edge.equals(RectangleEdge.LEFT) ? dataArea.getMinX() - width : dataArea.getMaxX();
        double height = dataArea.getHeight() / rows;
        for (int index = 0; index < rows; index++) {
            double y = dataArea.getMinY() + index * height;
            g2.setPaint(palette.grid());
            g2.setStroke(new BasicStroke(1));
            g2.draw(new Line2D.Double(plotArea.getMinX(), y, plotArea.getMaxX(), y));
            drawRow(g2, index, new Rectangle2D.Double(x, y, width, height));
        }
        return new AxisState(cursor);
    }
}
