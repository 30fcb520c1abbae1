package app.moderato.file.settings;

import java.io.IOException;
import java.nio.file.Path;

/** The preferences of the person at this computer. */
public final class PreferencesFile {
    private final JsonFile file;

    /** @param file need not exist, nor its folder */
    public PreferencesFile(Path file) {
        this.file = new JsonFile(file);
    }

    public Path path() {
        return file.path();
    }

    /** The defaults where there is no file; a damaged file is set aside beside it and is as if there were none. */
    public Preferences load() {
        return file.load().map(PreferencesJson::read).orElse(Preferences.DEFAULT);
    }

    /**
     * The file holds either what it held or all of the new, whenever the computer stops.
     *
     * @throws IOException where the folder or the file cannot be written
     */
    public void save(Preferences preferences) throws IOException {
        file.save(PreferencesJson.write(preferences));
    }
}
