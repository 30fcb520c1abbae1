package app.moderato.core.interview.story;

/**
 * Why a story cannot stand.
 *
 * @param sentence for people, and for the model that is asked again
 */
public record Fault(Kind kind, String sentence) {
    /** What the story goes against. */
    public enum Kind {
        AGE,
        GENDER,
        PLACE,
        EDUCATION,
        INCOME,
        LENGTH,
        FORM,
        LANGUAGE,
        /** The model speaks of itself, or refuses. */
        ROLE,
        /** Somebody else has almost the same story. */
        ALIKE
    }

    @Override
    public String toString() {
        return sentence;
    }
}
