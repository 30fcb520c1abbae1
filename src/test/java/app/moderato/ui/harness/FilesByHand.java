package app.moderato.ui.harness;

import app.moderato.ui.control.FileDialogs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers every file dialog with the path the test has set, or as a person who cancels. */
public final class FilesByHand implements FileDialogs {
    private @Nullable Path answer;
    private int forgotten;

    /** How often the place chosen last was given up. */
    public int forgotten() {
        return forgotten;
    }

    @Override
    public void forget() {
        forgotten++;
    }

    public void answer(@Nullable Path path) {
        answer = path;
    }

    @Override
    public Optional<Path> open(String title, String kind, List<String> patterns) {
        return Optional.ofNullable(answer);
    }

    @Override
    public Optional<Path> save(String title, String name, String kind, List<String> patterns) {
        return Optional.ofNullable(answer);
    }

    @Override
    public Optional<Path> folder(String title) {
        return Optional.ofNullable(answer);
    }
}
