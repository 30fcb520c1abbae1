package app.moderato.file.study;

import app.moderato.core.study.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Gets the text out of a file, or says why it is none. */
final class StudyText {
    static final int LARGEST = 2 * 1024 * 1024;

    private StudyText() {}

    static String of(Path file) throws InvalidInput {
        if (Files.isDirectory(file)) {
            throw new InvalidInput("“" + file + "” is a folder. Name the study file in it, such as NAME.study.yaml.");
        }
        if (!Files.exists(file)) {
            throw new InvalidInput("There is no file “" + file + "”. Check the name and the folder.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return of(in);
        } catch (AccessDeniedException e) {
            throw new InvalidInput("“" + file + "” may not be opened. Check who may read it.");
        } catch (IOException e) {
            throw new InvalidInput("“" + file + "” cannot be read. Check the disk or the connection to it.");
        }
    }

    static String of(InputStream in) throws IOException, InvalidInput {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (Pictures.type(bytes).isPresent()) {
            throw new InvalidInput("This is a picture, not a study file. Name the file that ends in .study.yaml.");
        }
        if (bytes.length > LARGEST) {
            throw tooLarge();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new InvalidInput("This is not a text file. A study file is plain text, ending in .study.yaml.");
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InvalidInput("The file is not in UTF-8, or is no text at all. Save it as plain text in UTF-8.");
        }
    }

    static InvalidInput tooLarge() {
        return new InvalidInput("The file is larger than 2 MB. A study file holds texts only; pictures lie beside it.");
    }
}
