package app.moderato.store;

import app.moderato.core.interview.EmbeddingArchive;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** Vectors by embedder and text; the text itself is not repeated, only its hash. */
final class SqliteEmbeddingArchive implements EmbeddingArchive {
    private final Database database;

    SqliteEmbeddingArchive(Database database) {
        this.database = database;
    }

    @Override
    public Optional<float[]> find(String embedder, String text) {
        String sha = Sha256.of(text);
        return database.read(handle -> handle.createQuery(
                        "SELECT vector FROM embedding WHERE embedder = :embedder AND text_sha = :sha")
                .bind("embedder", embedder)
                .bind("sha", sha)
                .map((row, context) -> floats(row.getBytes("vector")))
                .findOne());
    }

    @Override
    public void keep(String embedder, String text, float[] vector) {
        String sha = Sha256.of(text);
        database.write(handle -> handle.createUpdate("""
                        INSERT INTO embedding (embedder, text_sha, vector) VALUES (:embedder, :sha, :vector)
                        ON CONFLICT DO UPDATE SET vector = excluded.vector
                        """)
                .bind("embedder", embedder)
                .bind("sha", sha)
                .bind("vector", bytes(vector))
                .execute());
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
