package app.moderato.provider.rehearsal;

import app.moderato.core.panel.IncomeBand;
import java.util.Locale;
import java.util.OptionalDouble;

/** Reads a household income a year from a band such as {@code $25,000 - $49,999}, or from words. */
final class Income {
    /** The US median household of 2022 within rounding (Census Bureau, P60-279); stands in for an unknown income. */
    static final double TYPICAL = 75_000;

    private Income() {}

    /** What is typical of the band. */
    static OptionalDouble read(String band) {
        return IncomeBand.of(band)
                .map(read -> OptionalDouble.of(read.typical()))
                .orElseGet(() -> inWords(band.toLowerCase(Locale.ROOT)));
    }

    private static OptionalDouble inWords(String text) {
        if (text.contains("low")) {
            return OptionalDouble.of(TYPICAL / 3);
        }
        if (text.contains("high")) {
            return OptionalDouble.of(TYPICAL * 2);
        }
        return text.contains("mid") ? OptionalDouble.of(TYPICAL) : OptionalDouble.empty();
    }
}
