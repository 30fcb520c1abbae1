package app.moderato.file.table;

import app.moderato.core.study.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A text file of whatever program, with its encoding found out: a byte order mark, UTF-16 by its zeros, UTF-8 where
 * every byte fits, otherwise the likelier one of Windows-1252 and Mac Roman.
 *
 * @param encoding for people, such as {@code UTF-8} or {@code Mac Roman}
 */
public record DecodedText(String text, String encoding) {
    /** Far above any panel of 100,000 people with a few lines of background each. */
    public static final int LARGEST_BYTES = 64 * 1024 * 1024;

    private static final int LOOKED_AT = 4096;

    /** @throws InvalidInput where there is no such file, it is too large, or no text */
    public static DecodedText read(Path file) throws InvalidInput {
        if (!Files.isRegularFile(file)) {
            throw new InvalidInput("There is no file " + file + ". Check the name and the folder.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(LARGEST_BYTES + 1), file.getFileName().toString());
        } catch (IOException e) {
            throw new InvalidInput("The file " + file + " cannot be read (" + e.getMessage() + ").");
        }
    }

    /** @param name of the file, for sentences */
    public static DecodedText of(byte[] bytes, String name) throws InvalidInput {
        if (bytes.length > LARGEST_BYTES) {
            throw new InvalidInput(name + " is larger than " + LARGEST_BYTES / (1024 * 1024)
                    + " MB. Check that it is the right file, or split it.");
        }
        DecodedText decoded = marked(bytes)
                .or(() -> wide(bytes))
                .or(() -> strict(bytes, StandardCharsets.UTF_8, "UTF-8"))
                .orElseGet(() -> OldEncodings.likeliest(bytes));
        if (decoded.text.indexOf('\0') >= 0) {
            throw new InvalidInput(name + " is not a text file. Save it as CSV, best in UTF-8.");
        }
        return decoded;
    }

    private static Optional<DecodedText> marked(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return strict(bytes, StandardCharsets.UTF_8, "UTF-8");
        }
        if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) {
            return strict(bytes, StandardCharsets.UTF_16, "UTF-16");
        }
        return Optional.empty();
    }

    /** Western text in UTF-16 has a zero in every other byte. */
    private static Optional<DecodedText> wide(byte[] bytes) {
        int length = Math.min(bytes.length, LOOKED_AT);
        int[] zeros = new int[2];
        for (int i = 0; i < length; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        if (zeros[1] > length / 4 && zeros[0] == 0) {
            return strict(bytes, StandardCharsets.UTF_16LE, "UTF-16");
        }
        return zeros[0] > length / 4 && zeros[1] == 0
                ? strict(bytes, StandardCharsets.UTF_16BE, "UTF-16")
                : Optional.empty();
    }

    private static Optional<DecodedText> strict(byte[] bytes, Charset charset, String encoding) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(new DecodedText(text.startsWith("\uFEFF") ? text.substring(1) : text, encoding));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
