package app.moderato.store;

import app.moderato.core.interview.RunId;
import app.moderato.core.llm.BatchLedger;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The rows of what runs handed over in batches. */
final class BatchRepository {
    private static final TypeReference<List<String>> IDS = new TypeReference<>() {};

    private final Handle handle;

    BatchRepository(Handle handle) {
        this.handle = handle;
    }

    void insert(RunId run, String token, List<String> requests, Instant now) {
        handle.createUpdate("""
                        INSERT INTO batch (run, token, requests, created_at)
                        VALUES (:run, :token, :requests, :now)
                        """)
                .bind("run", run.value())
                .bind("token", token)
                .bind("requests", Json.write(requests))
                .bind("now", now.toString())
                .execute();
    }

    void accepted(String token, String providerId) {
        handle.createUpdate("UPDATE batch SET provider_id = :id WHERE token = :token")
                .bind("id", providerId)
                .bind("token", token)
                .execute();
    }

    void opened(String token, Instant now) {
        handle.createUpdate("UPDATE batch SET opened_at = :now WHERE token = :token AND opened_at IS NULL")
                .bind("now", now.toString())
                .bind("token", token)
                .execute();
    }

    void collected(String token, Instant now) {
        handle.createUpdate("UPDATE batch SET collected_at = :now WHERE token = :token")
                .bind("now", now.toString())
                .bind("token", token)
                .execute();
    }

    void allCollected(RunId run, Instant now) {
        handle.createUpdate("UPDATE batch SET collected_at = :now WHERE run = :run AND collected_at IS NULL")
                .bind("now", now.toString())
                .bind("run", run.value())
                .execute();
    }

    List<BatchLedger.Open> open(RunId run) {
        return handle.createQuery("SELECT * FROM batch WHERE run = :run AND collected_at IS NULL ORDER BY id")
                .bind("run", run.value())
                .map((row, context) -> new BatchLedger.Open(
                        row.getString("token"),
                        row.getString("provider_id"),
                        Json.read(row.getString("requests"), IDS),
                        row.getString("opened_at") != null,
                        Instant.parse(row.getString("created_at"))))
                .list();
    }
}
