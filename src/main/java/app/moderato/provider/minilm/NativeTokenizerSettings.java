package app.moderato.provider.minilm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells the tokenizer library, before it is first touched, to stay off the network and where to unpack its native
 * part. It reads these settings from system properties only, and left alone it may report its use to its makers, look
 * for another build of its native part on the web and write to a hidden folder in the user's home.
 */
final class NativeTokenizerSettings {
    private NativeTokenizerSettings() {}

    static void apply() throws IOException {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        if (System.getProperty("ENGINE_CACHE_DIR") == null && System.getenv("ENGINE_CACHE_DIR") == null) {
            System.setProperty(
                    "ENGINE_CACHE_DIR",
                    writable(cacheFolder().resolve("moderato")).toString());
        }
    }

    /** The operating system's folder for what can be made again. */
    private static Path cacheFolder() {
        Path home = Path.of(System.getProperty("user.home"));
        String os = System.getProperty("os.name");
        if (os.startsWith("Windows")) {
            String local = System.getenv("LOCALAPPDATA");
            return local == null ? home.resolve("AppData/Local") : Path.of(local);
        }
        if (os.startsWith("Mac")) {
            return home.resolve("Library/Caches");
        }
        String cache = System.getenv("XDG_CACHE_HOME");
        return cache == null || cache.isBlank() ? home.resolve(".cache") : Path.of(cache);
    }

    /** The folder, or a private temporary one where it cannot be written. */
    private static Path writable(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
            if (Files.isWritable(folder)) {
                return folder;
            }
        } catch (IOException e) {
            // a read-only home: the temporary folder below serves
            return Files.createTempDirectory("moderato");
        }
        return Files.createTempDirectory("moderato");
    }
}
