package app.moderato.core.interview;

import java.util.Optional;

/** Embeddings already computed, so that every figure can be reproduced on any machine. Any thread may call. */
public interface EmbeddingArchive {
    /** @param embedder as {@link app.moderato.core.llm.Embedder#id()} */
    Optional<float[]> find(String embedder, String text);

    void keep(String embedder, String text, float[] vector);
}
