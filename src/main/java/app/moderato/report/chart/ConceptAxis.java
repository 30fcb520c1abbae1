package app.moderato.report.chart;

import java.awt.BasicStroke;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/**
 * The rows' names: a letter badge (dashed for the control), the concept's name and a line of detail; in a compact chart
 * the badge alone.
 */
final class ConceptAxis extends RowAxis {
    private static final double WIDTH = 224;
    private static final double COMPACT_WIDTH = 34;
    private static final double BADGE = 20;
    private static final double INDENT = 30;

    private final transient List<LikertChart.Row> rows;
    private final boolean compact;

    ConceptAxis(List<LikertChart.Row> rows, ChartPalette palette, boolean compact) {
        super(compact ? COMPACT_WIDTH : WIDTH, rows.size(), palette);
        this.rows = rows;
        this.compact = compact;
    }

    @Override
    void drawRow(Graphics2D g2, int index, Rectangle2D cell) {
        LikertChart.Row row = rows.get(index);
        double indent = row.badge().isEmpty() ? 0 : INDENT;
        double room = WIDTH - indent - 12;
        double middle = cell.getCenterY();
        if (indent > 0) {
            badge(g2, row, cell.getMinX(), middle - BADGE / 2);
        }
        if (compact) {
            return;
        }
        g2.setFont(ChartFonts.bold(13));
        g2.setPaint(palette().text());
        double baseline = row.detail().isEmpty() ? middle + 4.5 : middle - 2.5;
        DrawnText.draw(g2, row.name(), cell.getMinX() + indent, baseline, room);
        if (!row.detail().isEmpty()) {
            g2.setFont(ChartFonts.regular(11.5));
            g2.setPaint(palette().muted());
            DrawnText.draw(g2, row.detail(), cell.getMinX() + indent, middle + 13.5, room);
        }
    }

    private void badge(Graphics2D g2, LikertChart.Row row, double x, double y) {
        RoundRectangle2D shape = new RoundRectangle2D.Double(x + 0.5, y + 0.5, BADGE - 1, BADGE - 1, 8, 8);
        if (!row.control()) {
            g2.setPaint(palette().badge());
            g2.fill(shape);
        }
        g2.setPaint(row.control() ? palette().muted() : palette().border());
        g2.setStroke(
                row.control()
                        ? new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {2.5f, 2}, 0)
                        : new BasicStroke(1));
        g2.draw(shape);
        g2.setFont(ChartFonts.bold(11));
        g2.setPaint(row.control() ? palette().muted() : palette().text());
        FontMetrics metrics = g2.getFontMetrics();
        String letter = DrawnText.clean(row.badge());
        g2.drawString(letter, (float) (x + (BADGE - metrics.stringWidth(letter)) / 2), (float) (y + 14));
    }
}
