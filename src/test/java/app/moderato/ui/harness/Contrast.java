package app.moderato.ui.harness;

import app.moderato.ui.harness.Painting.Ground;
import app.moderato.ui.harness.Painting.Writing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Whether each text stands out from what is painted below it: WCAG 2 AA. */
final class Contrast {
    private static final double TEXT = 4.5;
    private static final double LARGE_TEXT_OR_ICON = 3;
    private static final double LARGE = 24;
    /** Of the design notes, for values that are being read anew. */
    private static final double OLD_VALUES = 0.6;

    private static final double LARGE_BOLD = 18.66;

    private final Scene scene;
    private final Painting painting;
    private @Nullable WritableImage picture;

    Contrast(Scene scene) {
        this.scene = scene;
        painting = new Painting(scene);
    }

    List<String> barriers() {
        List<String> barriers = new ArrayList<>();
        for (Writing writing : painting.writings) {
            Color ink = ink(writing.text());
            if (ink == null || isExempt(writing.text())) {
                continue;
            }
            for (Color ground : grounds(writing).toList()) {
                double ratio = ratio(over(fade(ink, writing.opacity()), ground), ground);
                if (ratio < least(writing.text())) {
                    barriers.add(faint(writing, ink, ground, ratio));
                    break;
                }
            }
        }
        return barriers;
    }

    private String faint(Writing writing, Color ink, Color ground, double ratio) {
        String words = writing.text() instanceof FontIcon icon
                ? icon.getIconLiteral()
                : writing.text().getText();
        String begin = words.length() > 40 ? words.substring(0, 40) + "…" : words;
        Node owner = writing.text().getParent() == null
                ? writing.text()
                : writing.text().getParent();
        return String.format(
                Locale.ROOT,
                "faint: “%s” %s on %s = %.2f: %s",
                begin.replace('\n', ' '),
                hex(fade(ink, writing.opacity())),
                hex(ground),
                ratio,
                Access.describe(owner));
    }

    /** The colour that its letters have; none where some of them are selected and some are not. */
    private static @Nullable Color ink(Text text) {
        boolean selected = text.getSelectionStart() >= 0 && text.getSelectionEnd() > text.getSelectionStart();
        if (selected) {
            boolean whole = text.getSelectionEnd() - text.getSelectionStart()
                    == text.getText().length();
            return whole && text.getSelectionFill() instanceof Color color ? color : null;
        }
        return text.getFill() instanceof Color color ? color : null;
    }

    private static boolean isExempt(Text text) {
        if (text.isDisabled()) {
            return true;
        }
        boolean inButton = false;
        for (Node node = text.getParent(); node != null; node = node.getParent()) {
            // what is old steps back while the new is on its way; a line above says so, and it comes back in full
            if (node.getOpacity() == OLD_VALUES) {
                return true;
            }
            inButton |= node instanceof ButtonBase button && button.getText() == null;
        }
        // beside words an icon only decorates
        return text instanceof FontIcon && !inButton;
    }

    private static double least(Text text) {
        if (text instanceof FontIcon) {
            return LARGE_TEXT_OR_ICON;
        }
        boolean bold = text.getFont().getName().matches(".*(Bold|Black).*");
        return text.getFont().getSize() >= (bold ? LARGE_BOLD : LARGE) ? LARGE_TEXT_OR_ICON : TEXT;
    }

    /** Below its beginning, middle and end. */
    private Stream<Color> grounds(Writing writing) {
        Bounds area = writing.visible();
        return Stream.of(area.getMinX() + 1, area.getCenterX(), area.getMaxX() - 1)
                .map(x -> new Point2D(x, area.getCenterY()))
                .map(point -> ground(point, writing.below()).orElseGet(() -> seen(area)))
                .distinct();
    }

    private Optional<Color> ground(Point2D point, int below) {
        Color color = scene.getFill() instanceof Color fill ? over(fill, Color.WHITE) : Color.WHITE;
        boolean known = true;
        for (Ground ground : painting.grounds.subList(0, below)) {
            if (!ground.covers().test(point)) {
                continue;
            }
            if (ground.color() == null) {
                known = false;
            } else {
                known |= ground.color().isOpaque();
                color = over(ground.color(), color);
            }
        }
        return known ? Optional.of(color) : Optional.empty();
    }

    /** The colour most of the area has; letters cover less of it than what they stand on. */
    private Color seen(Bounds area) {
        if (picture == null) {
            picture = scene.snapshot(null);
        }
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = (int) area.getMinY(); y < Math.min(area.getMaxY(), picture.getHeight()); y++) {
            for (int x = (int) area.getMinX(); x < Math.min(area.getMaxX(), picture.getWidth()); x++) {
                counts.merge(picture.getPixelReader().getArgb(x, y), 1, Integer::sum);
            }
        }
        int most = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0xFFFFFFFF);
        return Color.rgb(most >> 16 & 0xFF, most >> 8 & 0xFF, most & 0xFF);
    }

    private static Color fade(Color color, double opacity) {
        return color.deriveColor(0, 1, 1, opacity);
    }

    private static Color over(Color top, Color ground) {
        return ground.interpolate(Color.color(top.getRed(), top.getGreen(), top.getBlue()), top.getOpacity());
    }

    static double ratio(Color a, Color b) {
        double light = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static String hex(Color color) {
        return color.toString().replaceFirst("0x", "#").replaceFirst("ff$", "");
    }
}
