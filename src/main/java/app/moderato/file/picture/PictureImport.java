package app.moderato.file.picture;

import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Picture;
import app.moderato.core.study.PictureFormat;
import app.moderato.core.study.PictureSize;
import app.moderato.core.study.Slug;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Takes pictures into a study's folder, under {@code images/}: what a model would make smaller itself is made smaller, and
 * the picture as handed in kept under {@code images/originals/}. No file is ever replaced. Any thread; one call at a time.
 */
public final class PictureImport {
    /** Pixels of the longer side up to which models look at a picture without making it smaller. */
    public static final int LONGEST = 1568;

    /** Bytes. */
    public static final int LARGEST = 10 * 1024 * 1024;
    /** A picture of more pixels is a trap, or at least no stimulus. */
    private static final long MOST_PIXELS = 100_000_000;

    private final ImageFolder folder;

    /** @param folder of the study file; must exist */
    public PictureImport(Path folder) {
        this.folder = new ImageFolder(folder);
    }

    /** @throws InvalidInput with one sentence where it is no picture that can be shown, or the folder cannot be written */
    public ImportedPicture add(Path file) throws InvalidInput {
        Path name = file.getFileName();
        if (name == null || !Files.isRegularFile(file)) {
            throw new InvalidInput("There is no picture “" + file + "”. Check the name and the folder.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return add(in.readNBytes(LARGEST + 1), name.toString());
        } catch (IOException e) {
            throw new InvalidInput("The picture “" + name + "” cannot be read. Check that you may open it.");
        }
    }

    /**
     * @param bytes of a PNG, JPEG or WebP file, as dropped or pasted
     * @param name what it is called, for its file; empty for none
     * @throws InvalidInput as above
     */
    public ImportedPicture add(byte[] bytes, String name) throws InvalidInput {
        String called = name.isBlank() ? "picture" : name;
        PictureFormat format = PictureFormat.of(bytes)
                .orElseThrow(() -> new InvalidInput(
                        "“" + called + "” is not a PNG, JPEG or WebP picture. Save it as one of these."));
        PictureSize size = checked(bytes, called);
        String stem = Slug.of(called.replaceFirst("(?<=.)\\.[A-Za-z0-9]{1,5}$", ""), "picture");
        Optional<Picture> scaled =
                format == PictureFormat.WEBP ? Optional.empty() : PictureScaler.scaled(bytes, format, size, called);
        if (scaled.isEmpty()) {
            String path = folder.put(stem, bytes, format.extension());
            return new ImportedPicture(new Picture(path, format.mediaType(), bytes), size, null, size);
        }
        byte[] small = scaled.get().bytes();
        PictureFormat smallFormat = PictureFormat.of(small).orElseThrow();
        ImageFolder.Pair paths = folder.put(stem, small, smallFormat.extension(), bytes, format.extension());
        return new ImportedPicture(
                new Picture(paths.shown(), smallFormat.mediaType(), small),
                scaled.get().size().orElseThrow(),
                paths.original(),
                size);
    }

    private static PictureSize checked(byte[] bytes, String called) throws InvalidInput {
        if (bytes.length > LARGEST) {
            throw new InvalidInput("The picture “" + called + "” is larger than 10 MB. Save a smaller one.");
        }
        PictureSize size = PictureSize.of(bytes).orElseThrow(() -> PictureScaler.damaged(called));
        if (size.pixels() > MOST_PIXELS) {
            throw new InvalidInput("The picture “" + called + "” has " + size
                    + " pixels, which is more than anybody can be shown. Save a smaller one.");
        }
        if (size.colours() == 4) {
            throw new InvalidInput("The picture “" + called
                    + "” has the colours of a print shop (CMYK), which models do not read. Save it in RGB.");
        }
        return size;
    }
}
