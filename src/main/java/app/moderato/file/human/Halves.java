package app.moderato.file.human;

/** What becomes of a rating in the middle between two points, such as 4.5 stars. */
public enum Halves {
    /** To the point with an even number, so that halves raise the mean about as often as they lower it. */
    TO_EVEN,
    UP,
    DOWN,
    LEFT_OUT
}
