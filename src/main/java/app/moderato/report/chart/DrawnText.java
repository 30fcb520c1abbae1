package app.moderato.report.chart;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.regex.Pattern;

/** Text as it may be drawn: one line, nothing invisible that reorders or breaks it. */
final class DrawnText {
    /** Control and format characters: line breaks, NUL (no XML holds it), direction overrides; unpaired surrogates. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\x{FFFE}\\x{FFFF}]+");

    private DrawnText() {}

    static String clean(String text) {
        return INVISIBLE.matcher(text).replaceAll(" ").strip();
    }

    /** Draws at the baseline given, cut with an ellipsis where it is wider than {@code width}. */
    static void draw(Graphics2D g2, String text, double x, double baseline, double width) {
        g2.drawString(elide(g2.getFontMetrics(), clean(text), width), (float) x, (float) baseline);
    }

    static String elide(FontMetrics metrics, String text, double width) {
        if (metrics.stringWidth(text) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 1 && metrics.stringWidth(text.substring(0, end).strip() + "…") > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).strip() + "…";
    }
}
