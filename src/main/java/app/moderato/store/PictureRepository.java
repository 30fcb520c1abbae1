package app.moderato.store;

import app.moderato.core.group.GroupId;
import app.moderato.core.interview.RunId;
import app.moderato.core.study.Picture;
import app.moderato.core.study.Study;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Pictures, each kept once, and the names they have in the study of a run or a group. */
final class PictureRepository {
    private final Handle handle;

    PictureRepository(Handle handle) {
        this.handle = handle;
    }

    void insert(RunId run, Study study) {
        insert(
                "INSERT INTO run_picture (run, ordinal, name, sha256) VALUES (:of, :ordinal, :name, :sha256)",
                run.value(),
                study);
    }

    void insert(GroupId group, Study study) {
        insert(
                "INSERT INTO group_picture (session, ordinal, name, sha256) VALUES (:of, :ordinal, :name, :sha256)",
                group.value(),
                study);
    }

    private void insert(String sql, long of, Study study) {
        Map<String, Picture> byName = new LinkedHashMap<>();
        study.concepts().stream()
                .flatMap(concept -> concept.pictures().stream())
                .forEach(picture -> byName.put(picture.name(), picture));
        int ordinal = 0;
        for (Picture picture : byName.values()) {
            keep(picture);
            handle.createUpdate(sql)
                    .bind("of", of)
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
        return of(
                "SELECT name, media_type, bytes FROM run_picture JOIN picture USING (sha256)"
                        + " WHERE run = :of ORDER BY ordinal",
                run.value());
    }

    List<Picture> of(GroupId group) {
        return of(
                "SELECT name, media_type, bytes FROM group_picture JOIN picture USING (sha256)"
                        + " WHERE session = :of ORDER BY ordinal",
                group.value());
    }

    private List<Picture> of(String sql, long of) {
        return handle.createQuery(sql)
                .bind("of", of)
                .map((row, context) ->
                        new Picture(row.getString("name"), row.getString("media_type"), row.getBytes("bytes")))
                .list();
    }
}
