package app.moderato.report;

import app.moderato.core.study.InvalidInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A folder that files are put into whole or not at all. */
final class ExportFolder {
    private final Path folder;

    private ExportFolder(Path folder) {
        this.folder = folder;
    }

    /** Creates the folder where it is absent. */
    static ExportFolder open(Path folder) throws InvalidInput {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new InvalidInput(folder + " is a file. Name a folder to export to.");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw refusal(folder, e);
        }
        return new ExportFolder(folder.toAbsolutePath().normalize());
    }

    Path write(String name, String text) throws InvalidInput {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param name relative, inside the folder, with slashes */
    Path write(String name, byte[] bytes) throws InvalidInput {
        Path file = inside(name);
        try {
            Files.createDirectories(file.getParent());
            // not createTempFile: that would leave exports readable by their owner only
            Path whole = file.resolveSibling("." + file.getFileName() + ".part");
            try {
                Files.write(whole, bytes);
                Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(whole);
            }
            return file;
        } catch (IOException e) {
            throw refusal(file, e);
        }
    }

    private Path inside(String name) throws InvalidInput {
        try {
            Path file = folder.resolve(name).normalize();
            if (file.startsWith(folder) && !file.equals(folder)) {
                return file;
            }
        } catch (InvalidPathException e) {
            throw new InvalidInput("“" + name + "” cannot be a file name here: " + e.getReason() + ".");
        }
        throw new InvalidInput("“" + name + "” lies outside the export folder and is not written.");
    }

    private static InvalidInput refusal(Path path, IOException e) {
        return new InvalidInput(
                path + " cannot be written: " + FileRefusal.words(e) + ". Choose another folder, or free it.");
    }
}
