package app.moderato.report.chart;

import app.moderato.core.analysis.LikertSummary;
import app.moderato.core.analysis.inference.Interval;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;

/**
 * The rows' figures at the right: top-2-box and mean, each with its interval, under a line of headings; in a compact
 * chart the first of them alone.
 */
final class FigureAxis extends RowAxis {
    private static final double WIDTH_OF_TOP2 = 118;
    private static final double WIDTH_OF_MEAN = 112;
    private static final double INSET = 22;
    private static final double COMPACT_INSET = 12;
    private static final double COMPACT_WIDTH = 56;

    private final transient LikertChart.Content content;

    private final boolean compact;

    FigureAxis(LikertChart.Content content, ChartPalette palette, boolean compact) {
        super(compact ? COMPACT_WIDTH : width(content), content.rows().size(), palette);
        this.content = content;
        this.compact = compact;
    }

    private static double width(LikertChart.Content content) {
        return INSET + WIDTH_OF_MEAN + (showsTop2(content) ? WIDTH_OF_TOP2 : 0);
    }

    /** On fewer than four points the two highest hold the middle, or everything. */
    private static boolean showsTop2(LikertChart.Content content) {
        return content.labels().size() >= 4;
    }

    @Override
    void drawRow(Graphics2D g2, int index, Rectangle2D cell) {
        LikertSummary summary = content.rows().get(index).summary();
        double x = cell.getMinX() + (compact ? COMPACT_INSET : INSET);
        if (index == 0) {
            headings(g2, x, cell.getMinY() - 9);
        }
        double baseline = cell.getCenterY() + 5;
        if (showsTop2(content)) {
            Interval interval = summary.top2Interval();
            String range = summary.collapsed()
                    ? "collapsed"
                    : Math.round(100 * interval.low()) + "–" + Math.round(100 * interval.high());
            figure(g2, Math.round(100 * summary.pmf().top2()) + "%", range, ChartFonts.bold(16), x, baseline);
            if (compact) {
                return;
            }
            x += WIDTH_OF_TOP2;
        }
        double shift = content.lowest() - 1.0;
        String range = summary.collapsed()
                ? "scale collapsed"
                : two(summary.meanInterval().low() + shift) + "–"
                        + two(summary.meanInterval().high() + shift);
        figure(g2, two(summary.pmf().mean() + shift), range, ChartFonts.regular(14), x, baseline);
    }

    private void figure(Graphics2D g2, String value, String range, Font font, double x, double baseline) {
        text(g2, value, font, palette().text(), x, baseline);
        if (!compact) {
            FontMetrics metrics = g2.getFontMetrics();
            double room = Math.max(metrics.stringWidth(value), metrics.stringWidth("00%"));
            text(g2, range, ChartFonts.regular(11.5), palette().muted(), x + room + 8, baseline);
        }
    }

    private void headings(Graphics2D g2, double x, double baseline) {
        Font font = ChartFonts.regular(11.5);
        String level = compact ? "" : ", 95%";
        double next = x;
        if (showsTop2(content)) {
            text(g2, (compact ? "Top-2" : "Top-2-box") + level, font, palette().muted(), x, baseline);
            next += WIDTH_OF_TOP2;
        }
        if (!compact || !showsTop2(content)) {
            text(g2, "Mean" + level, font, palette().muted(), next, baseline);
        }
    }

    private static void text(Graphics2D g2, String text, Font font, Color color, double x, double baseline) {
        g2.setFont(font);
        g2.setPaint(color);
        g2.drawString(text, (float) x, (float) baseline);
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
