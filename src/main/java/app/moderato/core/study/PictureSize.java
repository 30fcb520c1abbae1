package app.moderato.core.study;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * How large a picture is, as its header says; nothing is decoded.
 *
 * @param width in pixels, ≥ 1
 * @param height in pixels, ≥ 1
 * @param colours channels of a JPEG: 1 grey, 3 colour, 4 for print (CMYK); 0 where the header does not say
 */
public record PictureSize(int width, int height, int colours) {
    /** Empty for what is no PNG, JPEG or WebP, or has a damaged header. */
    public static Optional<PictureSize> of(byte[] bytes) {
        try {
            return PictureFormat.of(bytes)
                    .map(format -> switch (format) {
                        case PNG -> png(ByteBuffer.wrap(bytes));
                        case JPEG -> jpeg(ByteBuffer.wrap(bytes));
                        case WEBP -> webp(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
                    })
                    .filter(size -> size.width > 0 && size.height > 0);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public int longest() {
        return Math.max(width, height);
    }

    public long pixels() {
        return (long) width * height;
    }

    @Override
    public String toString() {
        return width + " × " + height;
    }

    private static PictureSize png(ByteBuffer in) {
        return new PictureSize(in.getInt(16), in.getInt(20), 0);
    }

    /** The first frame header (SOF0..SOF15 but for DHT, JPG and DAC), ITU-T T.81 B.2.2. */
    private static PictureSize jpeg(ByteBuffer in) {
        in.position(2);
        while (true) {
            int marker = marker(in);
            int start = in.position();
            int length = Short.toUnsignedInt(in.getShort());
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                in.get();
                int height = Short.toUnsignedInt(in.getShort());
                int width = Short.toUnsignedInt(in.getShort());
                return new PictureSize(width, height, Byte.toUnsignedInt(in.get()));
            }
            in.position(start + length);
        }
    }

    private static int marker(ByteBuffer in) {
        if (Byte.toUnsignedInt(in.get()) != 0xFF) {
            throw new IllegalArgumentException("No marker where one must be");
        }
        int marker = 0xFF;
        while (marker == 0xFF) {
            marker = Byte.toUnsignedInt(in.get());
        }
        return marker;
    }

    /** RFC 9649: extended, lossless and lossy files keep their size in different places. */
    private static PictureSize webp(ByteBuffer in) {
        return switch (in.getInt(12)) {
            case 0x58385056 -> new PictureSize(1 + threeBytes(in, 24), 1 + threeBytes(in, 27), 0);
            case 0x4C385056 -> {
                int bits = in.getInt(21);
                yield new PictureSize(1 + (bits & 0x3FFF), 1 + ((bits >>> 14) & 0x3FFF), 0);
            }
            case 0x20385056 -> new PictureSize(in.getShort(26) & 0x3FFF, in.getShort(28) & 0x3FFF, 0);
            default -> throw new IllegalArgumentException("Not a WebP picture");
        };
    }

    private static int threeBytes(ByteBuffer in, int at) {
        return Short.toUnsignedInt(in.getShort(at)) | Byte.toUnsignedInt(in.get(at + 2)) << 16;
    }
}
