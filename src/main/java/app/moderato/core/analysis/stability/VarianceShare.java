package app.moderato.core.analysis.stability;

/**
 * How much of what varies in the ratings comes from where.
 *
 * @param share of the total sum of squares, 0..1; they add up to 1 over the sources
 */
public record VarianceShare(Source source, double share) {
    /** Where a difference between two ratings can come from. */
    public enum Source {
        /** Some people rate everything higher. */
        PERSON,
        /** Some concepts are rated higher by everybody. */
        CONCEPT,
        /** Tastes: who likes which. */
        PERSON_CONCEPT,
        /** Another wording moves everything. */
        WORDING,
        /** Another wording moves some concepts more than others. */
        WORDING_CONCEPT,
        /** Another model rates everything higher. */
        MODEL,
        /** Another model puts some concepts ahead of others. */
        MODEL_CONCEPT,
        /** The same person, concept, wording and model, asked again: seeds. */
        SEED,
        /** What these leave: wordings and models that move some people more than others. */
        REST
    }
}
