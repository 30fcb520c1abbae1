package app.moderato.provider.openai;

import app.moderato.core.study.Picture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A picture of a number, drawn in memory from plain squares: no font of the computer plays a part. */
final class TestPicture {
    static final int DOT = 14;
    static final int MARGIN = 42;
    static final int ROWS = 7;
    /** The five dots of a digit, and one between digits. */
    static final int PITCH = 6;

    /** Seven rows of five dots for each digit, from the left as the highest bit. */
    static final List<int[]> DIGITS = List.of(
            new int[] {0b01110, 0b10001, 0b10011, 0b10101, 0b11001, 0b10001, 0b01110},
            new int[] {0b00100, 0b01100, 0b00100, 0b00100, 0b00100, 0b00100, 0b01110},
            new int[] {0b01110, 0b10001, 0b00001, 0b00110, 0b01000, 0b10000, 0b11111},
            new int[] {0b11111, 0b00010, 0b00100, 0b00010, 0b00001, 0b10001, 0b01110},
            new int[] {0b00010, 0b00110, 0b01010, 0b10010, 0b11111, 0b00010, 0b00010},
            new int[] {0b11111, 0b10000, 0b11110, 0b00001, 0b00001, 0b10001, 0b01110},
            new int[] {0b00110, 0b01000, 0b10000, 0b11110, 0b10001, 0b10001, 0b01110},
            new int[] {0b11111, 0b00001, 0b00010, 0b00100, 0b01000, 0b01000, 0b01000},
            new int[] {0b01110, 0b10001, 0b10001, 0b01110, 0b10001, 0b10001, 0b01110},
            new int[] {0b01110, 0b10001, 0b10001, 0b01111, 0b00001, 0b00010, 0b01100});

    private TestPicture() {}

    /** @param digits 0-9 only */
    static Picture of(String digits) {
        BufferedImage image = new BufferedImage(
                2 * MARGIN + (PITCH * digits.length() - 1) * DOT, 2 * MARGIN + ROWS * DOT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(Color.BLACK);
        for (int i = 0; i < digits.length(); i++) {
            draw(pen, DIGITS.get(digits.charAt(i) - '0'), MARGIN + i * PITCH * DOT);
        }
        pen.dispose();
        return new Picture("test.png", "image/png", png(image));
    }

    private static void draw(Graphics2D pen, int[] rows, int left) {
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < PITCH - 1; column++) {
                if ((rows[row] >> (PITCH - 2 - column) & 1) == 1) {
                    pen.fillRect(left + column * DOT, MARGIN + row * DOT, DOT, DOT);
                }
            }
        }
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // a stream of our own: ImageIO would look for a folder to cache in
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
