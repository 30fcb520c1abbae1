package app.moderato.report;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Why a file could not be written, in words. */
public final class FileRefusal {
    private FileRefusal() {}

    /** A clause such as “you may not write there”. */
    public static String words(IOException refused) {
        return switch (refused) {
            case AccessDeniedException _ -> "you may not write there";
            case NotDirectoryException _, FileAlreadyExistsException _ -> "part of its path is a file";
            case NoSuchFileException gone -> missing(gone.getFile());
            case FileSystemException known when known.getReason() != null -> "the system says: " + known.getReason();
            default -> "the disk or the connection to it did not take it";
        };
    }

    /** The system says this of a missing folder, and of one in which nothing can be made. */
    private static String missing(@Nullable String file) {
        Path folder = file == null ? null : Path.of(file).toAbsolutePath().getParent();
        return folder != null && !Files.isDirectory(folder)
                ? "there is no folder " + folder
                : "nothing can be made in that folder";
    }
}
