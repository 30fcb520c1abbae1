package app.moderato.core.group;

/** How a turn takes up what was said before it. */
public enum Stance {
    NONE,
    AGREES,
    DISAGREES
}
