package app.moderato.core.analysis.validation;

/**
 * How often people are split in halves, and the seed of the halves.
 *
 * @param count 1..{@value #MOST}
 */
public record Splits(int count, long seed) {
    public static final int USUAL = 2_000;
    public static final int MOST = 20_000;
    public static final long SEED = 42;

    public Splits {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException(
                    "People are split in halves 1 to " + MOST + " times, not " + count + ".");
        }
    }

    public static Splits usual() {
        return new Splits(USUAL, SEED);
    }
}
