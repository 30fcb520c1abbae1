package app.moderato.provider.rehearsal;

/** Where a persona stands. */
enum Leaning {
    AGAINST,
    TORN,
    FOR;

    /** @param position 0..1 */
    static Leaning of(double position) {
        if (position < 0.4) {
            return AGAINST;
        }
        return position < 0.6 ? TORN : FOR;
    }
}
