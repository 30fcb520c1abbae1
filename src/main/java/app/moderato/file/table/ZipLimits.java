package app.moderato.file.table;

import app.moderato.core.study.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Refuses archives that would take too much room when unpacked, by unpacking them into nothing, up to the limit. */
final class ZipLimits {
    /** A sheet of 100,000 rows and 50 columns takes most of it. */
    static final long LARGEST_UNPACKED = 256L * 1024 * 1024;

    private static final int MOST_PARTS = 2_000;

    private ZipLimits() {}

    /** @throws InvalidInput where it is too large, packed or unpacked, has too many parts, or is damaged */
    static void check(Path file) throws InvalidInput {
        String name = "“" + file.getFileName() + "”";
        try {
            if (Files.size(file) > DecodedText.LARGEST_BYTES) {
                throw new InvalidInput(name + " is larger than " + DecodedText.LARGEST_BYTES / (1024 * 1024)
                        + " MB. Check that it is the right file, or split it.");
            }
            try (ZipFile zip = new ZipFile(file.toFile())) {
                if (zip.size() > MOST_PARTS || !fits(zip)) {
                    throw new InvalidInput(name + " unpacks to far more than a table should, and was not opened."
                            + " Save the sheet as CSV.");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidInput(
                    name + " is a damaged workbook. Open it in a spreadsheet program and save it again, or as CSV.");
        }
    }

    private static boolean fits(ZipFile zip) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            try (InputStream in = zip.getInputStream(entry)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    total += read;
                    if (total > LARGEST_UNPACKED) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
