package app.moderato.file.panel;

import app.moderato.core.panel.Panel;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Slug;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;

/** Files of people and margins beside a study, which names them without a path. Any thread but the screen's. */
public final class StudyNeighbour {
    private static final String ENDING = ".csv";

    private StudyNeighbour() {}

    /**
     * Writes people beside a study. No file that is there is ever changed.
     *
     * @param folder of the study file
     * @param name wished for, without an ending
     * @return the file's name, as the study names it
     */
    public static String people(Path folder, String name, Panel panel) throws InvalidInput {
        return write(folder, name, PersonasWriter.bytes(panel));
    }

    /**
     * Copies a margins file beside a study, once it could be read.
     *
     * @return the copy's name; the file's own where it lies there already
     */
    public static String margins(Path folder, Path margins) throws InvalidInput {
        MarginsReader.read(margins);
        String own = String.valueOf(margins.getFileName());
        Path beside = margins.toAbsolutePath().normalize().getParent();
        if (folder.toAbsolutePath().normalize().equals(beside)
                && own.toLowerCase(Locale.ROOT).endsWith(ENDING)) {
            return own;
        }
        try {
            return write(folder, own.replaceFirst("\\.[^.]*$", ""), Files.readAllBytes(margins));
        } catch (IOException e) {
            throw new InvalidInput(own + " cannot be read (" + e.getMessage() + ").");
        }
    }

    /**
     * Writes margins that were typed beside a study, once they make sense.
     *
     * @param text as a margins file has it
     * @return the file's name
     */
    public static String margins(Path folder, String name, String text) throws InvalidInput {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        MarginsReader.parse(bytes, name, "");
        return write(folder, name, bytes);
    }

    private static String write(Path folder, String name, byte[] bytes) throws InvalidInput {
        String slug = Slug.of(name, "people");
        try {
            for (int number = 1; ; number++) {
                Path file = folder.resolve((number == 1 ? slug : slug + "-" + number) + ENDING);
                if (!Files.exists(file)) {
                    Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
                    return String.valueOf(file.getFileName());
                }
                if (Files.isRegularFile(file)
                        && Files.size(file) == bytes.length
                        && Arrays.equals(Files.readAllBytes(file), bytes)) {
                    return String.valueOf(file.getFileName());
                }
            }
        } catch (IOException e) {
            throw new InvalidInput("Nothing can be written into “" + folder + "” (" + e.getMessage()
                    + "). Check that there is room and that you may write there.");
        }
    }
}
