package app.moderato.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where the system keeps a user's application data. */
public final class UserFolder {
    private UserFolder() {}

    public static Path standard() {
        return of(System.getProperty("os.name"), System.getProperty("user.home"), System.getenv());
    }

    static Path of(String system, String home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            String roaming = environment.get("APPDATA");
            return (roaming == null ? Path.of(home, "AppData", "Roaming") : Path.of(roaming)).resolve("Moderato");
        }
        if (name.contains("mac")) {
            return Path.of(home, "Library", "Application Support", "Moderato");
        }
        String xdg = environment.get("XDG_DATA_HOME");
        return (xdg == null || xdg.isBlank() ? Path.of(home, ".local", "share") : Path.of(xdg)).resolve("moderato");
    }
}
