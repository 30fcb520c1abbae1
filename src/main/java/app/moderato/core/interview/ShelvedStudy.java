package app.moderato.core.interview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A study somebody opened or ran.
 *
 * @param path empty for a bundled study
 * @param concepts how many it shows
 * @param people how many it asks
 * @param openedAt or begun as a run, whichever came last
 * @param latest null where it was never run in this workspace
 */
public record ShelvedStudy(
        String path,
        String title,
        int concepts,
        int people,
        Instant openedAt,
        @Nullable LatestRun latest) {}
