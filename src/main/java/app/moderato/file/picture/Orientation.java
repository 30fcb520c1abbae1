package app.moderato.file.picture;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held: the orientation in a JPEG's Exif block (tag 0x0112, 1..8), which scaling would lose. */
final class Orientation {
    static final int UPRIGHT = 1;

    private static final int EXIF_MARKER = 0xFFE1;
    private static final long EXIF_NAME = 0x457869660000L;
    private static final int TAG = 0x0112;

    private Orientation() {}

    /** {@link #UPRIGHT} where nothing, or nothing sensible, is said. */
    static int of(byte[] jpeg) {
        try {
            ByteBuffer in = ByteBuffer.wrap(jpeg);
            for (int at = 2; (in.getShort(at) & 0xFF00) == 0xFF00 && in.getShort(at) != (short) 0xFFDA; ) {
                int length = Short.toUnsignedInt(in.getShort(at + 2));
                boolean exif =
                        Short.toUnsignedInt(in.getShort(at)) == EXIF_MARKER && in.getLong(at + 4) >>> 16 == EXIF_NAME;
                if (exif) {
                    return inExif(ByteBuffer.wrap(jpeg, at + 10, length - 8).slice());
                }
                at += 2 + length;
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            // a damaged block says nothing
        }
        return UPRIGHT;
    }

    /** TIFF 6.0, section 2: a header, then a directory of entries of 12 bytes. */
    private static int inExif(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
                int value = Short.toUnsignedInt(tiff.getShort(entry + 8));
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    static boolean isSideways(int orientation) {
        return orientation >= 5;
    }

    /** Puts a picture of this size upright, its corner at the origin. */
    static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
