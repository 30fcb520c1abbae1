package app.moderato.core.interview;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Vectors of one embedder for as long as somebody tries questions out; the anchors' above all. */
final class LatestEmbeddings implements EmbeddingArchive {
    private final Map<String, float[]> vectors = new ConcurrentHashMap<>();

    @Override
    public Map<String, float[]> find(String embedder, Collection<String> texts) {
        Map<String, float[]> found = new HashMap<>();
        for (String text : texts) {
            float[] vector = vectors.get(text);
            if (vector != null) {
                found.put(text, vector);
            }
        }
        return found;
    }

    @Override
    public void keep(String embedder, Map<String, float[]> made) {
        vectors.putAll(made);
    }
}
