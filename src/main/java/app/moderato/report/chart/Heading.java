package app.moderato.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** What stands above the bars, and how much room it takes. */
final class Heading {
    static final RectangleInsets PADDING = new RectangleInsets(12, 16, 10, 16);
    static final Font TITLE = ChartFonts.bold(15);

    private static final Font ITEM = ChartFonts.regular(12);
    private static final double SQUARE = 11;
    private static final double BEFORE_LABEL = 5;
    private static final double AFTER_LABEL = 12;
    private static final int LINE = 20;
    /** Padding, column heads, ticks and caption. */
    private static final int REST = 92;

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private Heading() {}

    /** Height of a chart without its rows, in pixels. */
    static int height(LikertChart.Content content, int width) {
        double room = width - PADDING.getLeft() - PADDING.getRight();
        int lines = flow(words(DrawnText.clean(content.question())), TITLE, 4, room)
                + flow(items(content), ITEM, SQUARE + BEFORE_LABEL + AFTER_LABEL, room);
        return REST + LINE * lines + (content.warning().isEmpty() ? 0 : 18);
    }

    static LegendTitle legend(LikertChart.Content content, ChartPalette palette) {
        List<Color> ramp = palette.ramp(content.labels().size());
        List<String> words = items(content);
        LegendItemCollection items = new LegendItemCollection();
        for (int i = 0; i < ramp.size(); i++) {
            Rectangle2D square = new Rectangle2D.Double(0, 0, SQUARE, SQUARE);
            items.add(new LegendItem(words.get(i), null, null, null, square, ramp.get(i)));
        }
        LegendTitle legend = new LegendTitle(() -> items);
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setItemFont(ITEM);
        legend.setItemPaint(palette.muted());
        legend.setItemLabelPadding(new RectangleInsets(2, BEFORE_LABEL, 2, AFTER_LABEL));
        legend.setLegendItemGraphicPadding(new RectangleInsets(2, 0, 2, 0));
        legend.setBackgroundPaint(null);
        return legend;
    }

    private static List<String> items(LikertChart.Content content) {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < content.labels().size(); i++) {
            String number = String.valueOf(content.lowest() + i);
            String label = DrawnText.clean(content.labels().get(i));
            items.add(label.isEmpty() || label.equals(number) ? number : number + " " + label);
        }
        return items;
    }

    private static List<String> words(String text) {
        return List.of(text.split(" ", -1));
    }

    /** Lines that pieces set one after another take. */
    private static int flow(List<String> pieces, Font font, double gap, double room) {
        int lines = 1;
        double used = 0;
        for (String piece : pieces) {
            double width = font.getStringBounds(piece, CONTEXT).getWidth() + gap;
            if (used > 0 && used + width > room) {
                lines++;
                used = 0;
            }
            used += width;
        }
        return lines;
    }
}
