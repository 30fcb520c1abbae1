package app.moderato.file.panel;

import app.moderato.core.panel.Panel;
import app.moderato.core.panel.Persona;
import app.moderato.core.study.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Panels kept under a name, to be used in any study: a file of people each, in one folder. People may put files of their
 * own there. Any thread but the screen's.
 */
public final class PanelLibrary {
    private static final String ENDING = ".csv";
    private static final int LONGEST = 60;

    private final Path folder;

    /** @param folder is made when it is first needed */
    public PanelLibrary(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * @param people how many; 0 where the file cannot be read
     * @param trouble why the file cannot be read, a sentence; empty where it can
     */
    public record Entry(String name, int people, Instant kept, String trouble) {}

    /** The newest first; empty before anything was kept. */
    public List<Entry> all() throws InvalidInput {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(PanelLibrary::isPanel).toList()) {
                entries.add(entry(file));
            }
        } catch (IOException e) {
            throw new InvalidInput("The library in “" + folder + "” cannot be read (" + e.getMessage() + ").");
        }
        entries.sort(Comparator.comparing(Entry::kept).reversed().thenComparing(Entry::name));
        return List.copyOf(entries);
    }

    private static boolean isPanel(Path file) {
        return Files.isRegularFile(file) && String.valueOf(file.getFileName()).endsWith(ENDING);
    }

    private static Entry entry(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.csv$", "");
        Instant kept = Files.getLastModifiedTime(file).toInstant();
        try {
            return new Entry(name, PersonasReader.read(file).size(), kept, "");
        } catch (InvalidInput unread) {
            return new Entry(name, 0, kept, unread.problems().getFirst().toString());
        }
    }

    /**
     * Keeps the people as they are, weights included.
     *
     * @throws InvalidInput where the name has no letter or digit or is taken, or nothing can be written
     */
    public void keep(String name, Panel panel) throws InvalidInput {
        Path file = file(name);
        if (Files.exists(file)) {
            throw new InvalidInput(
                    "The library has a panel called “" + fileName(name) + "” already. Choose another name.");
        }
        try {
            Files.createDirectories(folder);
            Files.write(file, PersonasWriter.bytes(panel), StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new InvalidInput("The panel cannot be kept in “" + folder + "” (" + e.getMessage()
                    + "). Check that there is room and that you may write there.");
        }
    }

    /** @param name of an {@link Entry} */
    public Panel read(String name) throws InvalidInput {
        Path file = folder.resolve(name + ENDING).normalize();
        if (!folder.equals(file.getParent())) {
            throw new InvalidInput("“" + name + "” is not in the library.");
        }
        List<Persona> personas = PersonasReader.read(file);
        return new Panel(personas, List.of());
    }

    private Path file(String name) throws InvalidInput {
        String plain = fileName(name);
        if (plain.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new InvalidInput("Give the panel a name with a letter or a digit in it.");
        }
        return folder.resolve(plain + ENDING);
    }

    /** What any file system takes, and people still read. */
    private static String fileName(String name) {
        String plain = name.strip()
                .replaceAll("[^\\p{L}\\p{M}\\p{N} _,()+-]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return plain.substring(
                        0, plain.offsetByCodePoints(0, Math.min(LONGEST, plain.codePointCount(0, plain.length()))))
                .strip();
    }
}
