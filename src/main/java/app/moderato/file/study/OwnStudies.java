package app.moderato.file.study;

import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Picture;
import app.moderato.core.study.Slug;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The studies made in this program: a folder for each, in one folder of the user's. Any thread. */
public final class OwnStudies {
    private static final String ENDING = ".study.yaml";
    /** How long a deleted study can be brought back. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final Path folder;
    private final Path bin;
    private final Predicate<Path> known;

    /**
     * @param folder is made when it is first needed
     * @param known the file was another study's once, whose runs a new one must not take for its own
     */
    public OwnStudies(Path folder, Predicate<Path> known) {
        this.known = known;
        this.folder = folder.toAbsolutePath().normalize();
        this.bin = this.folder.resolve(".deleted");
    }

    /**
     * Writes a new study into a folder of its own, which is named after the title.
     *
     * @param pictures under the names that the study gives them
     * @return the study file
     */
    public Path create(String title, String source, Collection<Picture> pictures) throws InvalidInput {
        return create(title, source, pictures, Map.of());
    }

    /**
     * The same with the files of its panel.
     *
     * @param files where each lies now, by the name the study gives it
     */
    public synchronized Path create(String title, String source, Collection<Picture> pictures, Map<String, Path> files)
            throws InvalidInput {
        String slug = Slug.of(title, "study");
        try {
            Files.createDirectories(folder);
            Path own = free(slug);
            Files.createDirectory(own);
            try {
                return fill(own, slug + ENDING, source, pictures, files);
            } catch (IOException e) {
                erase(own);
                throw e;
            }
        } catch (IOException e) {
            throw new InvalidInput("The study cannot be kept in “" + folder + "” (" + e.getMessage()
                    + "). Check that there is room and that you may write there.");
        }
    }

    private static Path fill(
            Path own, String name, String source, Collection<Picture> pictures, Map<String, Path> files)
            throws IOException {
        for (Picture picture : pictures) {
            Path place = own.resolve(picture.name()).normalize();
            if (place.startsWith(own)) {
                Files.createDirectories(place.getParent());
                Files.write(place, picture.bytes());
            }
        }
        for (Map.Entry<String, Path> file : files.entrySet()) {
            Path place = own.resolve(file.getKey()).normalize();
            if (place.startsWith(own) && Files.notExists(place)) {
                Files.createDirectories(place.getParent());
                Files.copy(file.getValue(), place);
            }
        }
        Path file = own.resolve(name);
        SafeFile.write(file, source);
        return file;
    }

    /** Writes any study file, whole or not at all. */
    public void write(Path file, String source) throws InvalidInput {
        try {
            SafeFile.write(file, source);
        } catch (IOException e) {
            throw new InvalidInput("“" + file + "” cannot be written (" + e.getMessage()
                    + "). Your changes are kept in the workspace; check that you may write there.");
        }
    }

    /** A deleted one keeps its place, so that it can be brought back. */
    private Path free(String slug) {
        String name = Slug.fresh(
                slug,
                taken -> Files.exists(folder.resolve(taken))
                        || Files.exists(bin.resolve(taken))
                        || known.test(folder.resolve(taken).resolve(slug + ENDING)));
        return folder.resolve(name);
    }

    /** The study was made here, so that it can be deleted as a whole. */
    public boolean holds(Path file) {
        Path own = file.toAbsolutePath().normalize().getParent();
        return own != null && folder.equals(own.getParent()) && !own.equals(bin);
    }

    /**
     * Moves a study with its pictures out of sight. It stays there for 30 days.
     *
     * @return where it lies now, for {@link #restore}
     */
    public synchronized Path remove(Path file, Instant now) throws InvalidInput {
        Path own = file.toAbsolutePath().normalize().getParent();
        if (own == null || !holds(file)) {
            throw new InvalidInput("“" + file + "” was not made here. It is left where it is.");
        }
        try {
            Files.createDirectories(bin);
            Path place = bin.resolve(own.getFileName());
            for (int number = 2; Files.exists(place); number++) {
                place = bin.resolve(own.getFileName() + "-" + number);
            }
            Files.move(own, place);
            Files.setLastModifiedTime(place, FileTime.from(now));
            return place;
        } catch (IOException e) {
            throw new InvalidInput("“" + own + "” cannot be moved (" + e.getMessage() + "). Close what has it open.");
        }
    }

    /** Brings a removed study back to where its file was. */
    public synchronized void restore(Path removed, Path file) throws InvalidInput {
        Path own = file.toAbsolutePath().normalize().getParent();
        if (own == null || !removed.startsWith(bin) || Files.exists(own)) {
            throw new InvalidInput(
                    "There is another study at “" + file + "” by now. The deleted one is in " + removed + ".");
        }
        try {
            Files.move(removed, own);
        } catch (IOException e) {
            throw new InvalidInput("“" + removed + "” cannot be moved back (" + e.getMessage() + ").");
        }
    }

    /**
     * A study that was removed.
     *
     * @param place its folder now, for {@link #restore}
     * @param file where its file was
     * @param erasedAt from when on {@link #tidy} erases it
     */
    public record Removed(Path place, Path file, Instant removedAt, Instant erasedAt) {
        /** The study file now. */
        public Path now() {
            return place.resolve(file.getFileName());
        }
    }

    /** What was removed and is not erased yet, the last one first. What holds no study file is left out. */
    public synchronized List<Removed> removed() throws IOException {
        List<Removed> found = new ArrayList<>();
        for (Path place : inBin()) {
            if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
                Optional<Path> file = studyFile(place);
                Instant at = Files.getLastModifiedTime(place).toInstant();
                file.ifPresent(one -> found.add(new Removed(
                        place, folder.resolve(place.getFileName()).resolve(one.getFileName()), at, at.plus(KEPT))));
            }
        }
        found.sort(Comparator.comparing(Removed::removedAt).reversed());
        return List.copyOf(found);
    }

    private static Optional<Path> studyFile(Path place) throws IOException {
        try (Stream<Path> all = Files.list(place)) {
            return all.filter(one -> one.getFileName().toString().endsWith(ENDING)
                            && Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS))
                    // a draft that was put beside the study is longer
                    .min(Comparator.comparingInt((Path one) -> one.toString().length())
                            .thenComparing(Path::toString));
        }
    }

    private List<Path> inBin() throws IOException {
        if (!Files.isDirectory(bin)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(bin)) {
            return all.toList();
        }
    }

    /** Erases what was removed more than 30 days ago. */
    public synchronized void tidy(Instant now) throws IOException {
        for (Path one : inBin()) {
            if (Files.getLastModifiedTime(one).toInstant().isBefore(now.minus(KEPT))) {
                erase(one);
            }
        }
    }

    private static void erase(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
