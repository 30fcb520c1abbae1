package app.moderato.core.rating.calibration;

/**
 * A text as a person rated it.
 *
 * @param rating a point of the scale, 1..n
 */
public record Label(String text, int rating) {}
