package app.moderato.store;

import app.moderato.core.interview.EmbeddingArchive;
import app.moderato.core.study.Sha256;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Vectors by embedder and text; the text itself is not repeated, only its hash. */
final class SqliteEmbeddingArchive implements EmbeddingArchive {
    private final Database database;

    SqliteEmbeddingArchive(Database database) {
        this.database = database;
    }

    @Override
    public Map<String, float[]> find(String embedder, Collection<String> texts) {
        Map<String, String> bySha = new HashMap<>();
        texts.forEach(text -> bySha.put(Sha256.of(text), text));
        Map<String, float[]> found = new HashMap<>();
        return database.read(handle -> {
            handle.createQuery("""
                            SELECT text_sha, vector FROM embedding
                             WHERE embedder = :embedder AND text_sha IN (SELECT value FROM json_each(:shas))
                            """)
                    .bind("embedder", embedder)
                    .bind("shas", Json.write(bySha.keySet()))
                    .map((row, context) -> Map.entry(row.getString("text_sha"), floats(row.getBytes("vector"))))
                    .forEach(entry -> found.put(bySha.getOrDefault(entry.getKey(), ""), entry.getValue()));
            return found;
        });
    }

    @Override
    public void keep(String embedder, Map<String, float[]> vectors) {
        database.write(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    INSERT INTO embedding (embedder, text_sha, vector) VALUES (:embedder, :sha, :vector)
                    ON CONFLICT DO UPDATE SET vector = excluded.vector
                    """);
            vectors.forEach((text, vector) -> batch.bind("embedder", embedder)
                    .bind("sha", Sha256.of(text))
                    .bind("vector", bytes(vector))
                    .add());
            batch.execute();
            return embedder;
        });
    }

    private static byte[] bytes(float[] vector) {
        ByteBuffer buffer = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(vector);
        return buffer.array();
    }

    private static float[] floats(byte[] bytes) {
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
        return vector;
    }
}
