package app.moderato.core.study;

import org.jspecify.annotations.Nullable;

/**
 * Something about one concept that may decide the answers without being what is measured.
 *
 * @param passage in the concept's text; null where the whole concept is meant
 * @param sentence why it matters and what to do, for people
 */
public record ConceptFinding(
        Concept concept, Kind kind, @Nullable Passage passage, String sentence) {
    /** What is looked at. */
    public enum Kind {
        /** The text is the template's, not yet the author's. */
        TEMPLATE,
        /** An effect with a number, or a proof, that other concepts do not promise. */
        CLAIM,
        /** Words that praise, such as “best” or “amazing”. */
        PRAISE,
        /** More than twice as long as the shortest. */
        LENGTH,
        /** No price while others have one, or one that cannot be compared with theirs. */
        PRICE,
        /** No picture while others have one, or more, larger or differently shaped ones. */
        PICTURE
    }
}
