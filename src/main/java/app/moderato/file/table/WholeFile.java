package app.moderato.file.table;

import app.moderato.core.study.InvalidInput;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file as a whole or not at all. */
public final class WholeFile {
    private WholeFile() {}

    @FunctionalInterface
    private interface Filling {
        void into(Path part) throws IOException;
    }

    /** Replaces the file where there is one; creates its folder where that is absent. */
    public static void write(CsvTable table, Path file) throws InvalidInput {
        replace(file, part -> {
            try (Writer writer = Files.newBufferedWriter(part)) {
                table.write(writer);
            }
        });
    }

    /** Replaces the file where there is one; creates its folder where that is absent. */
    public static void write(byte[] bytes, Path file) throws InvalidInput {
        replace(file, part -> Files.write(part, bytes));
    }

    private static void replace(Path file, Filling filling) throws InvalidInput {
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            if (Files.isDirectory(target)) {
                throw new InvalidInput(file + " is a folder. Name a file to write to.");
            }
            Files.createDirectories(target.getParent());
            try {
                filling.into(part);
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new InvalidInput(
                    file + " cannot be written (" + e.getMessage() + "). Choose another place, or free it.");
        }
    }
}
