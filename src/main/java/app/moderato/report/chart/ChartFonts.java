package app.moderato.report.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Inter from the class path, made known to AWT once, so that texts are measured as they will be drawn. */
final class ChartFonts {
    static final String FAMILY = "Inter";

    private static final Logger LOG = LoggerFactory.getLogger(ChartFonts.class);

    static {
        List.of("Regular", "Bold").forEach(ChartFonts::register);
    }

    private ChartFonts() {}

    static Font regular(double size) {
        return new Font(FAMILY, Font.PLAIN, 1).deriveFont((float) size);
    }

    static Font bold(double size) {
        return new Font(FAMILY, Font.BOLD, 1).deriveFont((float) size);
    }

    private static void register(String face) {
        String resource = "/com/formdev/flatlaf/fonts/inter/Inter-" + face + ".otf";
        try (InputStream in = ChartFonts.class.getResourceAsStream(resource)) {
            if (in == null) {
                LOG.warn("The font {} is not on the class path; charts use the system's sans-serif", resource);
                return;
            }
            GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(Font.createFont(Font.TRUETYPE_FONT, in));
        } catch (IOException | FontFormatException e) {
            LOG.warn("The font {} cannot be read; charts use the system's sans-serif", resource, e);
        }
    }
}
