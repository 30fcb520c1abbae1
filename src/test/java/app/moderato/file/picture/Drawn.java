package app.moderato.file.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Picture files made for tests. */
final class Drawn {
    private Drawn() {}

    /** Red, with a blue top left quarter. */
    static byte[] file(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, 0, width / 2, height / 2);
        graphics.dispose();
        return file(format, image);
    }

    static byte[] file(String format, BufferedImage image) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JPEG whose Exif block says how the camera was held. */
    static byte[] turned(byte[] jpeg, int orientation) {
        ByteBuffer block = ByteBuffer.allocate(36);
        block.putShort((short) 0xFFE1).putShort((short) 34);
        block.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        block.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        block.putShort((short) 1);
        block.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        ByteBuffer whole = ByteBuffer.allocate(jpeg.length + 36);
        whole.put(jpeg, 0, 2).put(block.array()).put(jpeg, 2, jpeg.length - 2);
        return whole.array();
    }

    /** The header of a lossy WebP; nothing else of it is looked at. */
    static byte[] webp(int width, int height) {
        ByteBuffer file = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(32);
        file.put("WEBPVP8 ".getBytes(StandardCharsets.US_ASCII)).putInt(20);
        file.put(new byte[] {0, 0, 0, (byte) 0x9d, 0x01, 0x2a});
        file.putShort((short) width).putShort((short) height);
        return file.array();
    }
}
