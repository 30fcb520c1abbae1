package app.moderato.report.chart;

import java.awt.geom.Rectangle2D;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jfree.chart.JFreeChart;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGHints;
import org.jfree.svg.ViewBox;

/** A chart as SVG text: no script, text as text, ids that begin with the chart's own. */
public final class SvgChart {
    /** No single quotes: JFreeSVG puts the family into a style attribute that stands in them. */
    private static final String FAMILY = "Inter, \"Segoe UI\", \"Helvetica Neue\", Arial, sans-serif";

    private static final Pattern OPENING = Pattern.compile("^<svg ([^>]*)>");
    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private SvgChart() {}

    /**
     * An {@code <svg>} element for a page or, with an XML declaration before it, a file.
     *
     * @param id unique in the page: a letter, then letters, digits, hyphens, underscores
     * @param width in pixels, as {@code height}; the picture scales
     * @param title short, read out first
     * @param description what the chart shows, in words and figures
     */
    public static String of(JFreeChart chart, String id, int width, int height, String title, String description) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Not an id for an SVG: " + id);
        }
        SVGGraphics2D g2 = new SVGGraphics2D(width, height);
        g2.setDefsKeyPrefix(id + "-");
        g2.setFontFunction(family -> FAMILY);
        g2.setRenderingHint(SVGHints.KEY_TEXT_RENDERING, SVGHints.VALUE_TEXT_RENDERING_LEGIBILITY);
        g2.setGeomDoubleConverter(SvgChart::number);
        g2.setTransformDoubleConverter(SvgChart::number);
        // entities off: nobody asks where the mouse was
        chart.draw(g2, new Rectangle2D.Double(0, 0, width, height), null, null);
        String svg = g2.getSVGElement(id, true, new ViewBox(0, 0, width, height), null, null);
        String names = "role=\"img\" aria-labelledby=\"" + id + "-title " + id + "-desc\"";
        String words = "<title id=\"" + id + "-title\">" + escape(title) + "</title><desc id=\"" + id + "-desc\">"
                + escape(description) + "</desc>";
        return OPENING.matcher(svg)
                .replaceFirst(match ->
                        java.util.regex.Matcher.quoteReplacement("<svg " + names + " " + match.group(1) + ">" + words));
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
    }

    private static String escape(String text) {
        return DrawnText.clean(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
