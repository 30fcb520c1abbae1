package app.moderato.core.panel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A household's income as files write it, such as {@code $25,000 - $49,999}, {@code less than $25,000}, {@code 150k+}.
 *
 * @param low inclusive, a year
 * @param high inclusive, {@link Double#POSITIVE_INFINITY} where the band has no end
 */
public record IncomeBand(double low, double high) {
    private static final Pattern FIGURE = Pattern.compile("(\\d[\\d,]*(?:\\.\\d+)?)\\s*(k\\b|thousand\\b)?");
    private static final Pattern BELOW = Pattern.compile("less|under|below|up to|<");
    private static final Pattern ABOVE = Pattern.compile("more|over|above|\\+|>");
    /** A single figure may be rounded. */
    private static final double ROUNDED = 0.1;

    /** Empty where there are no figures. */
    public static Optional<IncomeBand> of(String written) {
        String text = written.toLowerCase(Locale.ROOT);
        List<Double> figures = figures(text);
        if (figures.isEmpty()) {
            return Optional.empty();
        }
        double first = figures.getFirst();
        if (figures.size() > 1) {
            return Optional.of(new IncomeBand(Math.min(first, figures.get(1)), Math.max(first, figures.get(1))));
        }
        if (BELOW.matcher(text).find()) {
            return Optional.of(new IncomeBand(0, first));
        }
        return Optional.of(
                ABOVE.matcher(text).find()
                        ? new IncomeBand(first, Double.POSITIVE_INFINITY)
                        : new IncomeBand(first * (1 - ROUNDED), first * (1 + ROUNDED)));
    }

    /** All amounts in a text, such as {@code 49,999} or {@code 37.5k}. */
    public static List<Double> figures(String text) {
        return FIGURE.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(match -> Double.parseDouble(match.group(1).replace(",", "")) * (match.group(2) == null ? 1 : 1000))
                .toList();
    }

    /** The middle of the band; two thirds of an open lower band, a third above an open upper one. */
    public double typical() {
        if (high == Double.POSITIVE_INFINITY) {
            return low * 4 / 3;
        }
        return low == 0 ? high * 2 / 3 : (low + high) / 2;
    }

    /** Whether an amount may be told of somebody in it. */
    public boolean holds(double amount) {
        // $49,999 and $50,000 are told alike
        return amount >= low - 1 && amount <= high + 1;
    }
}
