package app.moderato.store;

import app.moderato.core.interview.StorageFailure;
import app.moderato.core.interview.StorageFailure.Reason;
import app.moderato.core.study.InvalidInput;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Turns what SQLite reports into sentences that say what to do. */
final class StorageTrouble {
    private StorageTrouble() {}

    /** For an open workspace. */
    static StorageFailure whileOpen(Path file, Throwable cause) {
        if (cause instanceof StorageFailure known) {
            return known;
        }
        SQLiteErrorCode code = code(cause);
        Reason reason = reason(code);
        String sentence = switch (reason) {
            case FULL ->
                "The disk is full, so nothing more could be written to " + file
                        + ". Free some space, then resume; what was answered before is kept.";
            case DEVICE ->
                "The disk reported an error while using " + file
                        + ". Check that the drive is still connected, then resume; what was answered before is kept.";
            case READ_ONLY ->
                "The workspace " + file + " cannot be written to. Allow writing to the file and its folder,"
                        + " then resume.";
            case BUSY ->
                "Another program keeps the workspace " + file
                        + " locked. Close what has it open for writing, then resume.";
            case DAMAGED -> damaged(file);
            case OTHER -> "The workspace " + file + " could not be used (" + detail(cause) + ").";
        };
        return new StorageFailure(reason, sentence, cause);
    }

    /** For a file that could not be opened as a workspace. */
    static InvalidInput whileOpening(Path file, Throwable cause) {
        SQLiteErrorCode code = code(cause);
        if (code == SQLiteErrorCode.SQLITE_NOTADB) {
            return new InvalidInput(
                    file + " is not a Moderato workspace but some other kind of file, so it was left as it"
                            + " is. Name another file with --workspace.");
        }
        return new InvalidInput(
                switch (reason(code)) {
                    case FULL ->
                        "The disk is full, so the workspace " + file
                                + " cannot be opened. Free some space and try again.";
                    case DEVICE ->
                        "The disk reported an error while opening " + file
                                + ". Check that the drive is connected and try again.";
                    case READ_ONLY -> readOnly(file);
                    case BUSY ->
                        "The workspace " + file
                                + " is locked by another program. Close the program that has it open and try again.";
                    case DAMAGED -> damaged(file);
                    case OTHER ->
                        "The workspace " + file + " cannot be opened (" + detail(cause)
                                + "). Check the path and that you may write there, or name another file with --workspace.";
                });
    }

    static String readOnly(Path file) {
        return "The workspace " + file
                + " cannot be written to. Allow writing to the file and its folder, or name another"
                + " file with --workspace.";
    }

    private static String damaged(Path file) {
        return "The workspace " + file
                + " is damaged; nothing in it was changed. Keep it, put a backup copy in its place or"
                + " name another file with --workspace. `sqlite3 \"" + file
                + "\" .recover` may bring back what it holds.";
    }

    private static Reason reason(@Nullable SQLiteErrorCode code) {
        if (code == null) {
            return Reason.OTHER;
        }
        // the low byte is the primary result code, the rest tells variants apart
        return switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
            case SQLITE_FULL -> Reason.FULL;
            case SQLITE_IOERR -> Reason.DEVICE;
            case SQLITE_READONLY, SQLITE_PERM -> Reason.READ_ONLY;
            case SQLITE_BUSY, SQLITE_LOCKED -> Reason.BUSY;
            case SQLITE_CORRUPT, SQLITE_NOTADB -> Reason.DAMAGED;
            default -> Reason.OTHER;
        };
    }

    private static @Nullable SQLiteErrorCode code(Throwable trouble) {
        for (Throwable at = trouble; at != null; at = at.getCause()) {
            if (at instanceof SQLiteException sqlite) {
                return sqlite.getResultCode();
            }
        }
        return null;
    }

    private static String detail(Throwable trouble) {
        Throwable at = trouble;
        while (at.getCause() != null) {
            at = at.getCause();
        }
        return String.valueOf(at.getMessage());
    }
}
