package app.moderato.ui.control;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decodes pictures of strangers into a bounded size. Any thread. */
public final class PictureDecoder {
    private static final Logger LOG = LoggerFactory.getLogger(PictureDecoder.class);

    /** Pixels of the longer side of what is drawn: a card on a screen of double density. */
    public static final int LONGEST = 600;
    /** A picture of so many pixels is a trap, or at least no stimulus. */
    private static final long MOST_PIXELS = 200_000_000;

    private PictureDecoder() {}

    /** Empty for what is no PNG or JPEG, is damaged, or is too large. */
    public static Optional<Image> decode(byte[] bytes) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return read(reader).map(image -> SwingFXUtils.toFXImage(image, null));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // the readers answer damaged files with many kinds of exceptions
            LOG.debug("A picture cannot be shown", e);
            return Optional.empty();
        }
    }

    private static Optional<BufferedImage> read(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width < 1 || height < 1 || (long) width * height > MOST_PIXELS) {
            return Optional.empty();
        }
        // every n-th pixel first, so that memory is bounded, then a smooth step down
        int step = Math.max(1, Math.max(width, height) / (2 * LONGEST));
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        BufferedImage image = reader.read(0, param);
        double scale = LONGEST / (double) Math.max(image.getWidth(), image.getHeight());
        return Optional.of(scale < 1 ? scaled(image, scale) : image);
    }

    private static BufferedImage scaled(BufferedImage image, double scale) {
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return small;
    }
}
