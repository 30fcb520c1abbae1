package app.moderato.core.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Options that are ranges of numbers: “18–24”, “under 18”, “65 or more”. English words, any unit. */
final class NumberRanges {
    private static final String NUMBER = "[$€£]?(\\d{1,9}(?:\\.\\d{1,4})?)";
    private static final String UNIT = "\\s*(%|[\\p{L}][\\p{L} ]*)?";
    private static final Pattern BETWEEN = Words.ignoringCase(NUMBER + "\\s*(?:-|–|—|to)\\s*" + NUMBER + UNIT);
    private static final Pattern BELOW =
            Words.ignoringCase("(under|less than|fewer than|below|up to|at most)\\s+" + NUMBER + UNIT);
    private static final Pattern ABOVE = Words.ignoringCase("(over|more than|above|at least)\\s+" + NUMBER + UNIT);
    private static final Pattern FROM =
            Words.ignoringCase(NUMBER + "\\s*(?:\\+|(?:and|or) (?:more|over|older|above|up))" + UNIT);
    private static final Pattern DOWN_FROM =
            Words.ignoringCase(NUMBER + "\\s*(?:and|or) (?:less|fewer|under|younger|below)" + UNIT);
    private static final Pattern ONE = Words.ignoringCase(NUMBER + UNIT);

    private NumberRanges() {}

    /**
     * @param low smallest number, itself inside where {@code withLow}
     * @param high largest number, itself inside where {@code withHigh}
     */
    record Range(String text, double low, boolean withLow, double high, boolean withHigh, String unit) {
        boolean overlaps(Range next) {
            return high > next.low || (high == next.low && withHigh && next.withLow);
        }

        /** Whether no whole number between the two fits either; where one of them has decimals, whether there is a hole. */
        boolean leavesGapTo(Range next) {
            boolean whole = high % 1 == 0 && next.low % 1 == 0;
            return high == next.low ? !withHigh && !next.withLow : next.low - high > (whole ? 1 : 0.011);
        }

        boolean isProper() {
            return low < high;
        }
    }

    /** All of them in ascending order; empty unless at least two are proper ranges and all are numbers of one unit. */
    static Optional<List<Range>> of(List<String> options) {
        List<Range> ranges = new ArrayList<>();
        for (String option : options) {
            Optional<Range> range = range(option.strip());
            if (range.isEmpty()) {
                return Optional.empty();
            }
            ranges.add(range.get());
        }
        boolean oneUnit = ranges.stream()
                        .map(Range::unit)
                        .filter(unit -> !unit.isEmpty())
                        .distinct()
                        .count()
                <= 1;
        if (!oneUnit || ranges.stream().filter(Range::isProper).count() < 2) {
            return Optional.empty();
        }
        ranges.sort((a, b) ->
                Double.compare(a.low, b.low) != 0 ? Double.compare(a.low, b.low) : Double.compare(a.high, b.high));
        return Optional.of(ranges);
    }

    private static Optional<Range> range(String text) {
        double end = Double.POSITIVE_INFINITY;
        Matcher between = BETWEEN.matcher(text);
        if (between.matches()) {
            return of(text, number(between, 1), true, number(between, 2), true, between.group(3));
        }
        Matcher below = BELOW.matcher(text);
        if (below.matches()) {
            boolean with = below.group(1).matches("(?i)up to|at most");
            return of(text, -end, false, number(below, 2), with, below.group(3));
        }
        Matcher above = ABOVE.matcher(text);
        if (above.matches()) {
            boolean with = above.group(1).equalsIgnoreCase("at least");
            return of(text, number(above, 2), with, end, false, above.group(3));
        }
        Matcher from = FROM.matcher(text);
        if (from.matches()) {
            return of(text, number(from, 1), true, end, false, from.group(2));
        }
        Matcher down = DOWN_FROM.matcher(text);
        if (down.matches()) {
            return of(text, -end, false, number(down, 1), true, down.group(2));
        }
        Matcher one = ONE.matcher(text);
        return one.matches() ? of(text, number(one, 1), true, number(one, 1), true, one.group(2)) : Optional.empty();
    }

    private static Optional<Range> of(
            String text, double low, boolean withLow, double high, boolean withHigh, String unit) {
        return low > high
                ? Optional.empty()
                : Optional.of(new Range(text, low, withLow, high, withHigh, unit == null ? "" : singular(unit)));
    }

    private static String singular(String unit) {
        return unit.strip().toLowerCase(Locale.ROOT).replaceFirst("s$", "");
    }

    private static double number(Matcher matcher, int group) {
        return Double.parseDouble(matcher.group(group));
    }
}
