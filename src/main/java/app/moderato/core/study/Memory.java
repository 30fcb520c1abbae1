package app.moderato.core.study;

/** What a persona remembers from one concept to the next. */
public enum Memory {
    /** A fresh conversation per persona, concept and showing. */
    CONCEPT,
    /** One long conversation. */
    INTERVIEW
}
