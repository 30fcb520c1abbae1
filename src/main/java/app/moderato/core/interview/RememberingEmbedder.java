package app.moderato.core.interview;

import app.moderato.core.llm.Embedder;
import app.moderato.core.llm.LlmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Embeds each text once for the life of a workspace. */
public final class RememberingEmbedder implements Embedder {
    private final Embedder embedder;
    private final EmbeddingArchive archive;

    public RememberingEmbedder(Embedder embedder, EmbeddingArchive archive) {
        this.embedder = embedder;
        this.archive = archive;
    }

    @Override
    public String id() {
        return embedder.id();
    }

    @Override
    public float[] embed(String text) throws LlmException {
        return Objects.requireNonNull(embed(List.of(text)).get(text));
    }

    /** @return one for each text; what is new is kept at once, all together */
    public Map<String, float[]> embed(Collection<String> texts) throws LlmException {
        Map<String, float[]> vectors = new HashMap<>(archive.find(id(), texts));
        Map<String, float[]> fresh = new HashMap<>();
        for (String text : texts) {
            if (!vectors.containsKey(text)) {
                float[] vector = embedder.embed(text);
                vectors.put(text, vector);
                fresh.put(text, vector);
            }
        }
        if (!fresh.isEmpty()) {
            archive.keep(id(), fresh);
        }
        return vectors;
    }
}
