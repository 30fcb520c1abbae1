package app.moderato.ui.desk;

import app.moderato.core.study.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Copies beside a study's file, of what would else be lost. Any thread but the screen's. */
final class SetAside {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm.ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private SetAside() {}

    /**
     * A draft of a study whose file was changed by another program.
     *
     * @return what a person has to know
     */
    static String draft(Path file, String source, Instant madeAt) throws InvalidInput {
        String name = String.valueOf(file.getFileName());
        Path copy;
        try {
            copy = beside(file, source, madeAt);
        } catch (IOException e) {
            throw new InvalidInput("“" + name + "” was changed by another program, and what you typed here cannot be"
                    + " written beside it (" + e.getMessage() + "). Make room there, then go on.");
        }
        return "“" + name + "” was changed by another program and is shown as it is now. What you typed here is in “"
                + copy.getFileName() + "” beside it.";
    }

    /** What a person has to know while a file changed by another program cannot be read. */
    static String waiting(Path file, InvalidInput why) {
        return "“" + file.getFileName() + "” was changed by another program and cannot be read as it stands ("
                + why.problems().getFirst() + "). This window goes on from what it read last and keeps what you change"
                + " in the workspace; once the file is mended, that is put beside it as a draft.";
    }

    /**
     * A draft beside the file it is of.
     *
     * @return where it is
     */
    static Path beside(Path file, String source, Instant madeAt) throws IOException {
        String bare = String.valueOf(file.getFileName()).replaceFirst("(\\.study)?\\.(yaml|yml|json)$", "");
        Path copy = file.resolveSibling(bare + " (draft " + TIME.format(madeAt) + ").study.yaml");
        return Files.writeString(copy, source);
    }

    /** The file as somebody wrote it by hand, with comments and all, before it is first written from the screen. */
    static void handWritten(Path file, String text) throws InvalidInput {
        Path copy = file.resolveSibling(file.getFileName() + ".bak");
        try {
            if (!Files.exists(copy)) {
                Files.writeString(copy, text);
            }
        } catch (IOException e) {
            throw new InvalidInput("“" + copy + "” cannot be written (" + e.getMessage()
                    + "), so the study’s file is left as it is. Your changes are kept in the workspace.");
        }
    }
}
