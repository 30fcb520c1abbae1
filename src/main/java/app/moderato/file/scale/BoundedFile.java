package app.moderato.file.scale;

import app.moderato.core.study.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a text file of limited size as strict UTF-8. */
final class BoundedFile {
    private BoundedFile() {}

    /** @throws InvalidInput if the file is absent, no plain file, larger than the limit or not UTF-8 */
    static String read(Path file, int maxBytes) throws InvalidInput {
        if (!Files.isRegularFile(file)) {
            throw new InvalidInput("There is no file " + file + ". Check its name and folder.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString(), maxBytes);
        } catch (IOException e) {
            throw new InvalidInput("The file " + file + " cannot be read: " + e.getMessage());
        }
    }

    static String read(InputStream in, String name, int maxBytes) throws IOException, InvalidInput {
        byte[] bytes = in.readNBytes(maxBytes + 1);
        if (bytes.length > maxBytes) {
            throw new InvalidInput(name + " is larger than " + maxBytes / 1_000_000 + " MB, the most that is read.");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InvalidInput(name + " is not UTF-8 text. Save it as UTF-8.");
        }
    }
}
