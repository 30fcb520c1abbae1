package app.moderato.provider.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a household income a year from a band such as {@code $25,000 - $49,999} or {@code $150,000 or more}. */
final class Income {
    /** The US median household of 2022 within rounding (Census Bureau, P60-279); stands in for an unknown income. */
    static final double TYPICAL = 75_000;

    private static final Pattern FIGURE = Pattern.compile("(\\d[\\d,]*(?:\\.\\d+)?)\\s*(k\\b)?");
    private static final Pattern BELOW = Pattern.compile("less|under|below|up to|<");
    private static final Pattern ABOVE = Pattern.compile("more|over|above|\\+|>");

    private Income() {}

    /** The middle of the band; two thirds of an open lower band, a third above an open upper one. */
    static OptionalDouble read(String band) {
        String text = band.toLowerCase(Locale.ROOT);
        List<Double> figures = new ArrayList<>();
        Matcher matcher = FIGURE.matcher(text);
        while (matcher.find()) {
            double figure = Double.parseDouble(matcher.group(1).replace(",", ""));
            figures.add(matcher.group(2) == null ? figure : figure * 1000);
        }
        if (figures.isEmpty()) {
            return inWords(text);
        }
        if (figures.size() > 1) {
            return OptionalDouble.of((figures.get(0) + figures.get(1)) / 2);
        }
        double only = figures.getFirst();
        if (BELOW.matcher(text).find()) {
            return OptionalDouble.of(only * 2 / 3);
        }
        return OptionalDouble.of(ABOVE.matcher(text).find() ? only * 4 / 3 : only);
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
