package app.moderato.core.interview;

import java.util.SplittableRandom;

/** Seeds derived from the run's seed and a cell's key, the same on every machine. */
public final class CellSeeds {
    private CellSeeds() {}

    /** A seed any provider takes: 0..2³¹−1. */
    static long of(long runSeed, CellKey key) {
        return mix(
                runSeed,
                key.persona().value(),
                key.concept(),
                key.question().value(),
                "" + key.showing(),
                "" + key.replicate());
    }

    /** The same of anything that is told apart by words. */
    public static long mix(long seed, String... parts) {
        long mixed = seed;
        for (String part : parts) {
            mixed = new SplittableRandom(mixed * 31 + part.hashCode()).nextLong();
        }
        return mixed >>> 33;
    }
}
