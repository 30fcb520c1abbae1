package app.moderato.provider.rehearsal;

import java.util.List;

/**
 * Random draws fixed by a seed and a key: the same key gives the same draws on every machine and thread. Not shared
 * between threads. SplitMix64 (Steele, Lea, Flood 2014) seeded by FNV-1a over the key.
 */
final class Dice {
    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** @param key what the draws are for, such as a purpose, a persona and a concept */
    static Dice of(long seed, Object... key) {
        long hash = 0xcbf29ce484222325L ^ mix(seed);
        for (Object part : key) {
            String text = String.valueOf(part);
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
            }
            hash = (hash ^ 0xffff) * 0x100000001b3L;
        }
        return new Dice(mix(hash));
    }

    /** Uniform in 0..1, 1 excluded. */
    double unit() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** Uniform in 0..bound, bound excluded. */
    int below(int bound) {
        return (int) (unit() * bound);
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    /** A standard normal draw by Box and Muller; StrictMath gives the same bits everywhere. */
    double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit()));
        return radius * StrictMath.cos(2 * Math.PI * unit());
    }

    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    private long nextLong() {
        state += 0x9e3779b97f4a7c15L;
        return mix(state);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
