package app.moderato.core.interview;

import java.util.SplittableRandom;

/** Seeds derived from the run's seed and a cell's key, the same on every machine. */
final class CellSeeds {
    private CellSeeds() {}

    /** A seed any provider takes: 0..2³¹−1. */
    static long of(long runSeed, CellKey key) {
        long mixed = runSeed;
        for (String part : new String[] {
            key.persona().value(), key.concept(), key.question().value(), "" + key.showing(), "" + key.replicate()
        }) {
            mixed = new SplittableRandom(mixed * 31 + part.hashCode()).nextLong();
        }
        return mixed >>> 33;
    }
}
