package app.moderato.ui.desk;

import app.moderato.core.interview.ShelvedStudy;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A study that was deleted, or taken off the list, and can be brought back.
 *
 * @param bin where its folder lies now; null where its file was left where it is
 * @param wasOpen it lay open
 */
public record Deleted(ShelvedStudy study, @Nullable Path bin, boolean wasOpen) {}
