package app.moderato.cli;

import app.moderato.core.panel.Panel;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.core.study.Study;
import app.moderato.report.FileRefusal;
import app.moderato.report.office.GuidePrint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/** The guide's document as a file; its ending says which kind. */
final class GuideFile {
    private GuideFile() {}

    /** @throws InvalidInput where the ending is none of those known */
    static void requireKnown(Path file) throws InvalidInput {
        if (!isPdf(file) && !ending(file).endsWith(".docx")) {
            throw new InvalidInput("A guide is printed as FILE.pdf or FILE.docx, not as “" + file + "”.");
        }
    }

    /** Made whole before the file is touched, so that none is left half written. */
    static void write(Path file, Study study, ScaleLibrary scales, Panel panel, LocalDate date) throws InvalidInput {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        try {
            if (isPdf(file)) {
                GuidePrint.pdf(study, scales, panel, date, made);
            } else {
                GuidePrint.docx(study, scales, panel, date, made);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("In memory", e);
        }
        try {
            Files.write(file, made.toByteArray());
        } catch (IOException e) {
            throw new InvalidInput("“" + file + "” cannot be written: " + FileRefusal.words(e) + ".");
        }
    }

    private static boolean isPdf(Path file) {
        return ending(file).endsWith(".pdf");
    }

    private static String ending(Path file) {
        return file.toString().toLowerCase(Locale.ROOT);
    }
}
