package app.moderato.file.picture;

import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Picture;
import app.moderato.core.study.PictureFormat;
import app.moderato.core.study.PictureSize;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes PNG and JPEG pictures smaller, in the same way each time. A photograph stays a JPEG; a PNG stays one, as it may
 * hold small letters, unless it would be larger than a photograph ever is.
 */
final class PictureScaler {
    private static final float QUALITY = 0.9f;
    /** Bytes from which on a PNG without transparency is a photograph. */
    private static final int LARGE_PNG = 2 * 1024 * 1024;

    private PictureScaler() {}

    /**
     * The picture with {@link PictureImport#LONGEST} pixels on its longer side.
     *
     * @param size as the header says
     * @param called for sentences
     * @return empty where it is small enough
     * @throws InvalidInput where it cannot be decoded
     */
    static Optional<Picture> scaled(byte[] bytes, PictureFormat format, PictureSize size, String called)
            throws InvalidInput {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            BufferedImage image = decode(in, format, size);
            if (size.longest() <= PictureImport.LONGEST) {
                return Optional.empty();
            }
            int turn = format == PictureFormat.JPEG ? Orientation.of(bytes) : Orientation.UPRIGHT;
            return Optional.of(encode(small(image, turn), format, called));
        } catch (IOException | RuntimeException e) {
            // the readers answer damaged files with many kinds of exceptions
            throw damaged(called);
        }
    }

    static InvalidInput damaged(String called) {
        return new InvalidInput(
                "The picture “" + called + "” is damaged, or not quite what it seems. Open it and save it again.");
    }

    /** Every n-th pixel, so that memory is bounded; at least twice as many as are wanted. */
    private static BufferedImage decode(ImageInputStream in, PictureFormat format, PictureSize size)
            throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.extension());
        ImageReader reader = readers.next();
        try {
            reader.setInput(in, true, true);
            if (reader.getWidth(0) != size.width() || reader.getHeight(0) != size.height()) {
                throw new IOException("The header says two sizes");
            }
            int step = Math.max(1, size.longest() / (2 * PictureImport.LONGEST));
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage small(BufferedImage image, int turn) {
        double scale = (double) PictureImport.LONGEST / Math.max(image.getWidth(), image.getHeight());
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        boolean sideways = Orientation.isSideways(turn);
        BufferedImage small = new BufferedImage(
                sideways ? height : width,
                sideways ? width : height,
                image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform placed = Orientation.upright(turn, width, height);
        placed.scale((double) width / image.getWidth(), (double) height / image.getHeight());
        graphics.drawImage(image, placed, null);
        graphics.dispose();
        return small;
    }

    private static Picture encode(BufferedImage image, PictureFormat format, String called) throws IOException {
        if (format == PictureFormat.PNG) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            if (out.size() < LARGE_PNG || image.getColorModel().hasAlpha()) {
                return new Picture(called, PictureFormat.PNG.mediaType(), out.toByteArray());
            }
        }
        return new Picture(called, PictureFormat.JPEG.mediaType(), jpeg(image));
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
        try (MemoryCacheImageOutputStream target = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(target);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
