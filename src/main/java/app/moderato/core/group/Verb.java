package app.moderato.core.group;

/** What a moderator's turn asks for. */
public enum Verb {
    /** The floor is open to everybody. */
    ASK_ALL,
    /** One person answers, and others may take it up. */
    ASK_ONE,
    /** One person says more, and nobody else. */
    PROBE
}
