package app.moderato.core.interview;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Embeddings already computed, so that every figure can be reproduced on any machine. Any thread may call. */
public interface EmbeddingArchive {
    /**
     * @param embedder as {@link app.moderato.core.llm.Embedder#id()}
     * @return those known, by text
     */
    Map<String, float[]> find(String embedder, Collection<String> texts);

    default Optional<float[]> find(String embedder, String text) {
        return Optional.ofNullable(find(embedder, List.of(text)).get(text));
    }

    /** All of them or, where that fails, none. */
    void keep(String embedder, Map<String, float[]> vectors);
}
