package app.moderato.core.llm;

/** Maps a text to a vector. Called from several threads at once. */
public interface Embedder extends AutoCloseable {
    /** Name and version of the model, part of every result's stamp. */
    String id();

    /** @return an L2-normalised vector of fixed length; a blank text is an error of the caller */
    float[] embed(String text) throws LlmException;

    @Override
    default void close() {}
}
