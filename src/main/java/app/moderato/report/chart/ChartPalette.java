package app.moderato.report.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * The colours of a chart; the product's tokens for charts.
 *
 * @param text names and figures
 * @param muted captions, intervals, ticks
 * @param grid lines between rows and at ticks
 * @param baseline the line at 0
 * @param badge fill of a concept's letter badge
 * @param attention of a rehearsal's warning
 * @param likert five colours, lowest point first; orange to blue is safe for colour-blind readers
 * @param onLikert the text colours that are read on them
 */
public record ChartPalette(
        Color background,
        Color text,
        Color muted,
        Color grid,
        Color baseline,
        Color badge,
        Color border,
        Color attention,
        List<Color> likert,
        List<Color> onLikert) {
    public static final ChartPalette LIGHT = new ChartPalette(
            new Color(0xFFFFFF),
            new Color(0x1F2328),
            new Color(0x59636E),
            new Color(0xE4E8EC),
            new Color(0x818B98),
            new Color(0xEFF2F5),
            new Color(0xD1D9E0),
            new Color(0x8A5D00),
            colors(0xC2560C, 0xEFB382, 0xD5DBE1, 0x8FC0EF, 0x1F6FC9),
            colors(0xFFFFFF, 0x5A2C06, 0x3A434C, 0x08305C, 0xFFFFFF));

    public static final ChartPalette DARK = new ChartPalette(
            new Color(0x0D1117),
            new Color(0xE6EDF3),
            new Color(0x9198A1),
            new Color(0x262C34),
            new Color(0x707A86),
            new Color(0x212830),
            new Color(0x343B44),
            new Color(0xD29922),
            colors(0xD9692A, 0x8D4F2A, 0x3A424C, 0x2B5C97, 0x4E9DF5),
            colors(0x1A0B02, 0xFFE1CC, 0xD7DDE4, 0xDCECFF, 0x04172E));

    public ChartPalette {
        likert = List.copyOf(likert);
        onLikert = List.copyOf(onLikert);
        if (likert.size() != 5 || onLikert.size() != 5) {
            throw new IllegalArgumentException("A palette has five Likert colours and a text colour for each.");
        }
    }

    /** Colours of a scale of {@code points} points, lowest first; the middle of an odd scale is neutral. */
    public List<Color> ramp(int points) {
        List<Color> ramp = new ArrayList<>(points);
        int side = points / 2;
        for (int i = 0; i < side; i++) {
            ramp.add(mix(likert.get(0), likert.get(1), side == 1 ? 0 : (double) i / (side - 1)));
        }
        if (points % 2 == 1) {
            ramp.add(likert.get(2));
        }
        for (int i = 0; i < side; i++) {
            ramp.add(mix(likert.get(3), likert.get(4), side == 1 ? 1 : (double) i / (side - 1)));
        }
        return List.copyOf(ramp);
    }

    /** The text colours read on {@link #ramp}, of the segment's own hue where that is legible. */
    public List<Color> textRamp(int points) {
        List<Color> ramp = ramp(points);
        List<Color> texts = new ArrayList<>(points);
        for (int i = 0; i < points; i++) {
            int exact = likert.indexOf(ramp.get(i));
            List<Color> sameHue = i < points / 2 ? onLikert.subList(0, 2) : onLikert.subList(3, 5);
            texts.add(exact < 0 ? clearest(ramp.get(i), sameHue) : onLikert.get(exact));
        }
        return List.copyOf(texts);
    }

    private static Color clearest(Color fill, List<Color> sameHue) {
        Color best = contrast(Color.BLACK, fill) > contrast(Color.WHITE, fill) ? Color.BLACK : Color.WHITE;
        for (Color candidate : sameHue) {
            if (contrast(candidate, fill) >= Math.min(4.5, contrast(best, fill))) {
                best = candidate;
            }
        }
        return best;
    }

    /** WCAG contrast ratio, 1..21. */
    static double contrast(Color a, Color b) {
        double light = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static Color mix(Color from, Color to, double share) {
        return new Color(
                (int) Math.round(from.getRed() + share * (to.getRed() - from.getRed())),
                (int) Math.round(from.getGreen() + share * (to.getGreen() - from.getGreen())),
                (int) Math.round(from.getBlue() + share * (to.getBlue() - from.getBlue())));
    }

    private static List<Color> colors(int... codes) {
        List<Color> colors = new ArrayList<>();
        for (int code : codes) {
            colors.add(new Color(code));
        }
        return colors;
    }
}
