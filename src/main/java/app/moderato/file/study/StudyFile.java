package app.moderato.file.study;

import app.moderato.core.study.Problem;
import app.moderato.core.study.Study;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A study as read.
 *
 * @param source the file's text
 * @param path of the file, null for a bundled one; personas and margins are relative to it
 * @param warnings what is worth a second look, by line
 */
public record StudyFile(
        Study study, String source, @Nullable Path path, List<Problem> warnings) {
    public StudyFile {
        warnings = List.copyOf(warnings);
    }

    /** The file's absolute path, as runs keep it; empty for a bundled study. */
    public String place() {
        return path == null ? "" : path.toAbsolutePath().normalize().toString();
    }
}
