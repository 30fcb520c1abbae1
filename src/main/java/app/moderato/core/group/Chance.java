package app.moderato.core.group;

import app.moderato.core.study.Sha256;

/** Dice that fall alike on every machine. */
final class Chance {
    private Chance() {}

    /** Uniform on 0..1, 1 left out. */
    static double of(long seed, String... parts) {
        return (bits(seed, parts) >>> 11) * 0x1.0p-53;
    }

    /** A seed any provider takes: 0..2³¹−1. */
    static long seed(long seed, String... parts) {
        return bits(seed, parts) >>> 33;
    }

    private static long bits(long seed, String... parts) {
        return Long.parseUnsignedLong(
                Sha256.of(seed + "", String.join("\n", parts)).substring(0, 16), 16);
    }
}
