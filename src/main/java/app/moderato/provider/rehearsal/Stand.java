package app.moderato.provider.rehearsal;

/**
 * Where a persona stands on one construct of one concept on one occasion.
 *
 * @param name the concept's, or “this” where none is shown
 * @param position 0..1, 0 is the strongest rejection
 */
record Stand(String name, Construct construct, Temperament temperament, Appeal appeal, double position) {
    /** Stands for the name where no concept is shown. */
    static final String NAMELESS = "this";

    Leaning leaning() {
        return Leaning.of(position);
    }

    /** The point 1..points, all points equally wide in position. */
    int level(int points) {
        return Math.min(points, 1 + (int) (position * points));
    }
}
