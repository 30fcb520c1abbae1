package app.moderato.core.interview;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What was typed into studies and is not, or not yet, in their files. Any thread may call. */
public interface Drafts {
    /**
     * @param source the study as a study file says it, perhaps one that cannot be run
     * @param unfinished texts of fields that make no value yet, by field
     * @param baseSha of the text the study's file had when this was begun, see {@code Sha256}
     */
    record Kept(String source, Map<String, String> unfinished, String baseSha, Instant keptAt) {
        public Kept {
            unfinished = Map.copyOf(unfinished);
        }
    }

    /** @param path of the study's file, absolute */
    Optional<Kept> find(String path);

    /** Keeps a draft in the place of the one before; {@code keptAt} is set anew. */
    void keep(String path, Kept draft);

    /** The file holds it all; does nothing where there is no draft. */
    void drop(String path);
}
