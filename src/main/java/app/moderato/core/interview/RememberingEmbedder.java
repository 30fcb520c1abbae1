package app.moderato.core.interview;

import app.moderato.core.llm.Embedder;
import app.moderato.core.llm.LlmException;
import java.util.Optional;

/** Embeds each text once for the life of a workspace. */
final class RememberingEmbedder implements Embedder {
    private final Embedder embedder;
    private final EmbeddingArchive archive;

    RememberingEmbedder(Embedder embedder, EmbeddingArchive archive) {
        this.embedder = embedder;
        this.archive = archive;
    }

    @Override
    public String id() {
        return embedder.id();
    }

    @Override
    public float[] embed(String text) throws LlmException {
        Optional<float[]> known = archive.find(id(), text);
        if (known.isPresent()) {
            return known.get();
        }
        float[] vector = embedder.embed(text);
        archive.keep(id(), text, vector);
        return vector;
    }
}
