package app.moderato.store;

import app.moderato.core.interview.RunId;
import app.moderato.core.study.Picture;
import app.moderato.core.study.Study;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Pictures, each kept once, and the names they have in a run's study. */
final class PictureRepository {
    private final Handle handle;

    PictureRepository(Handle handle) {
        this.handle = handle;
    }

    void insert(RunId run, Study study) {
        Map<String, Picture> byName = new LinkedHashMap<>();
        study.concepts().forEach(concept -> concept.pictures().forEach(picture -> byName.put(picture.name(), picture)));
        int ordinal = 0;
        for (Picture picture : byName.values()) {
            keep(picture);
            handle.createUpdate("""
                            INSERT INTO run_picture (run, ordinal, name, sha256) VALUES (:run, :ordinal, :name, :sha256)
                            """)
                    .bind("run", run.value())
                    .bind("ordinal", ordinal++)
                    .bind("name", picture.name())
                    .bind("sha256", picture.sha256())
                    .execute();
        }
    }

    void keep(Picture picture) {
        boolean known = handle.createQuery("SELECT EXISTS (SELECT 1 FROM picture WHERE sha256 = :sha256) AS known")
                .bind("sha256", picture.sha256())
                .map((row, context) -> row.getBoolean("known"))
                .one();
        if (!known) {
            handle.createUpdate("INSERT INTO picture (sha256, media_type, bytes) VALUES (:sha256, :mediaType, :bytes)")
                    .bind("sha256", picture.sha256())
                    .bind("mediaType", picture.mediaType())
                    .bind("bytes", picture.bytes())
                    .execute();
        }
    }

    List<Picture> of(RunId run) {
        return handle.createQuery("""
                        SELECT name, media_type, bytes FROM run_picture JOIN picture USING (sha256)
                         WHERE run = :run ORDER BY ordinal
                        """)
                .bind("run", run.value())
                .map((row, context) ->
                        new Picture(row.getString("name"), row.getString("media_type"), row.getBytes("bytes")))
                .list();
    }
}
