package app.moderato.core.analysis;

import app.moderato.core.analysis.Verdict.Level;
import java.util.Locale;
import java.util.Optional;

/** What one rule says of a run; a rule that does not apply says nothing. */
sealed interface Ruling {
    String sentence();

    /** The rule was checked and holds. */
    record Passed(String sentence) implements Ruling {}

    /** Worth knowing, and no reason to use the numbers for less. */
    record Note(String sentence) implements Ruling {}

    /** The run's numbers may be used for no more than the level. */
    record Cap(Level level, String sentence) implements Ruling {}

    /** Shares are ratios of counts: a limit that is met exactly is not exceeded by rounding. */
    static Optional<Level> above(double value, double directional, double doNotUse) {
        if (value > doNotUse + 1e-12) {
            return Optional.of(Level.DO_NOT_USE);
        }
        return value > directional + 1e-12 ? Optional.of(Level.DIRECTIONAL) : Optional.empty();
    }

    /** The limit that a cap of this level has crossed. */
    static String limit(Level level, String directional, String doNotUse) {
        return level == Level.DO_NOT_USE ? doNotUse : directional;
    }

    static double share(int count, int total) {
        return total == 0 ? 0 : (double) count / total;
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** A share as points of a hundred. */
    static String points(double share) {
        return String.format(Locale.ROOT, "%.1f points", 100 * share);
    }
}
