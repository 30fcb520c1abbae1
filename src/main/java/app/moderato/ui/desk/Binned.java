package app.moderato.ui.desk;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A study that was deleted and can still be brought back.
 *
 * @param place its folder now
 * @param file where its file was, and is put again
 * @param erasedAt when it is gone for good, at the next start after it
 */
public record Binned(Path place, Path file, String title, Instant deletedAt, Instant erasedAt) {}
