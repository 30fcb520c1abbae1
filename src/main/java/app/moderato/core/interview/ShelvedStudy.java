package app.moderato.core.interview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A study somebody opened or ran.
 *
 * @param path empty for a bundled study
 * @param concepts how many it shows
 * @param people how many it asks
 * @param openedAt or changed, or begun as a run, whichever came last
 * @param draft what was typed into it is in the workspace alone, as the study lacks what a run needs
 * @param runs in this workspace; pilots do not count
 * @param latest null where it was never run in this workspace
 */
public record ShelvedStudy(
        String path,
        String title,
        int concepts,
        int people,
        Instant openedAt,
        boolean draft,
        int runs,
        @Nullable LatestRun latest) {
    public boolean bundled() {
        return path.isEmpty();
    }

    /** The same study, whatever happened to it since. */
    public boolean sameAs(ShelvedStudy other) {
        return path.equals(other.path) && title.equals(other.title);
    }

    public ShelvedStudy withLatest(LatestRun run) {
        return new ShelvedStudy(path, title, concepts, people, openedAt, draft, runs, run);
    }
}
