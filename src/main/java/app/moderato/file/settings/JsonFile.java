package app.moderato.file.settings;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A JSON object kept in a file by this program alone. */
final class JsonFile {
    private static final Logger LOG = LoggerFactory.getLogger(PreferencesFile.class);
    private static final long LARGEST = 4_000_000;
    private static final int MOST_SET_ASIDE = 1000;
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Path file;

    /** @param file need not exist, nor its folder */
    JsonFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    Path path() {
        return file;
    }

    /** Empty where there is no file; a damaged file is set aside beside it and is as if there were none. */
    synchronized Optional<ObjectNode> load() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            if (Files.size(file) > LARGEST) {
                return setAside("it is larger than any that was written");
            }
            return JSON.readTree(Files.readAllBytes(file)) instanceof ObjectNode root
                    ? Optional.of(root)
                    : setAside("it holds no JSON object");
        } catch (JacksonException e) {
            return setAside("it is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            LOG.warn("{} cannot be read; it is as if there were none.", file, e);
            return Optional.empty();
        }
    }

    /**
     * The file holds either what it held or all of the new, whenever the computer stops.
     *
     * @throws IOException where the folder or the file cannot be written
     */
    synchronized void save(ObjectNode root) throws IOException {
        Path folder = Objects.requireNonNull(file.getParent());
        Files.createDirectories(folder);
        Path next = Files.createTempFile(folder, "next-", ".tmp");
        try {
            Files.write(next, JSON.writeValueAsBytes(root));
            try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            move(next);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    private void move(Path next) throws IOException {
        try {
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Optional<ObjectNode> setAside(String why) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.') < 1 ? name.length() : name.lastIndexOf('.');
        Path aside = IntStream.rangeClosed(1, MOST_SET_ASIDE)
                .mapToObj(number -> file.resolveSibling(name.substring(0, dot) + " (damaged"
                        + (number == 1 ? "" : " " + number) + ")" + name.substring(dot)))
                .filter(free -> !Files.exists(free))
                .findFirst()
                .orElse(file.resolveSibling(name + ".damaged"));
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            LOG.warn("{} is damaged ({}); it is kept as {}.", file, why, aside.getFileName());
        } catch (IOException e) {
            LOG.warn("{} is damaged ({}) and cannot be set aside.", file, why, e);
        }
        return Optional.empty();
    }
}
