package app.moderato.core.study;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a picture is stored: the formats that models read. */
public enum PictureFormat {
    PNG("png"),
    JPEG("jpg"),
    WEBP("webp");

    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG_START = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    private final String extension;

    PictureFormat(String extension) {
        this.extension = extension;
    }

    /** By what the file contains, whatever it is called. */
    public static Optional<PictureFormat> of(byte[] bytes) {
        if (startsWith(bytes, PNG_START, 0)) {
            return Optional.of(PNG);
        }
        if (startsWith(bytes, JPEG_START, 0)) {
            return Optional.of(JPEG);
        }
        boolean webp = startsWith(bytes, new byte[] {'R', 'I', 'F', 'F'}, 0)
                && startsWith(bytes, new byte[] {'W', 'E', 'B', 'P'}, 8);
        return webp ? Optional.of(WEBP) : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, byte[] magic, int at) {
        return bytes.length >= at + magic.length && Arrays.equals(bytes, at, at + magic.length, magic, 0, magic.length);
    }

    /** Such as {@code image/png}. */
    public String mediaType() {
        return "image/" + name().toLowerCase(Locale.ROOT);
    }

    /** Without its full stop. */
    public String extension() {
        return extension;
    }
}
