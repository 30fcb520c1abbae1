package app.moderato.file.picture;

import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Slug;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** The folder {@code images} beside a study file. */
final class ImageFolder {
    private static final String IMAGES = "images";
    private static final String ORIGINALS = "originals";

    private final Path study;

    ImageFolder(Path study) {
        this.study = study.toAbsolutePath().normalize();
    }

    /** Paths from the study's folder, with / between folders. */
    record Pair(String shown, String original) {}

    /** @return the path of the file, which may have been there already with the same bytes */
    String put(String stem, byte[] bytes, String extension) throws InvalidInput {
        try {
            Path images = inside(study.resolve(IMAGES));
            String name = Slug.fresh(stem, taken -> isOther(images.resolve(taken + "." + extension), bytes));
            write(images.resolve(name + "." + extension), bytes);
            return IMAGES + "/" + name + "." + extension;
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Both files get the same name, but for their extensions. */
    Pair put(String stem, byte[] shown, String shownExtension, byte[] original, String originalExtension)
            throws InvalidInput {
        try {
            Path images = inside(study.resolve(IMAGES));
            Path originals = inside(images.resolve(ORIGINALS));
            String name = Slug.fresh(
                    stem,
                    taken -> isOther(images.resolve(taken + "." + shownExtension), shown)
                            || isOther(originals.resolve(taken + "." + originalExtension), original));
            write(originals.resolve(name + "." + originalExtension), original);
            write(images.resolve(name + "." + shownExtension), shown);
            return new Pair(
                    IMAGES + "/" + name + "." + shownExtension,
                    IMAGES + "/" + ORIGINALS + "/" + name + "." + originalExtension);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** A folder of the study's own, also after symbolic links are followed. */
    private Path inside(Path folder) throws IOException, InvalidInput {
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder);
        }
        if (!folder.toRealPath().startsWith(study.toRealPath())) {
            throw new InvalidInput("The folder “" + study.relativize(folder)
                    + "” leads out of the study's folder. Make it a folder of its own.");
        }
        return folder;
    }

    private static boolean isOther(Path file, byte[] bytes) {
        try {
            return Files.exists(file)
                    && !(Files.isRegularFile(file)
                            && Files.size(file) == bytes.length
                            && Arrays.equals(Files.readAllBytes(file), bytes));
        } catch (IOException e) {
            // what cannot be read is left alone
            return true;
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.write(part, bytes, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
            Files.move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private InvalidInput unwritable(IOException e) {
        String why =
                e instanceof FileAlreadyExistsException ? "a file stands in the way" : String.valueOf(e.getMessage());
        return new InvalidInput("The picture cannot be put into “" + study.resolve(IMAGES) + "” (" + why
                + "). Check that you may write there and that the disk has room.");
    }
}
