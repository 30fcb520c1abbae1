package app.moderato.core.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A run of whole numbers, such as the ages 25-34 or 65+.
 *
 * @param high inclusive; {@link #OPEN} where the source names no end
 * @param fadesAt 0 where every value is equally likely; otherwise likelihood falls in a straight line and reaches 0 here
 */
public record Band(int low, int high, int fadesAt) {
    public static final int OPEN = Integer.MAX_VALUE;

    private static final Pattern CLOSED =
            Pattern.compile("(\\d{1,9})\\s*(?:-|–|to)\\s*(\\d{1,9})(?:\\s+years)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern UPWARDS = Pattern.compile(
            "(\\d{1,9})\\s*(?:\\+|(?:years\\s+)?(?:and|or)\\s+(?:older|over|more|above))", Pattern.CASE_INSENSITIVE);
    private static final Pattern SINGLE = Pattern.compile("\\d{1,9}");

    public Band {
        if (low > high) {
            throw new IllegalArgumentException("A band runs from the smaller number to the larger one.");
        }
    }

    /** Reads {@code 25-34}, {@code 18 - 24 years}, {@code 65+}, {@code 65 and older}, {@code 30}; empty for any other text. */
    public static Optional<Band> parse(String text) {
        String stripped = text.strip();
        Matcher closed = CLOSED.matcher(stripped);
        if (closed.matches()) {
            int low = Integer.parseInt(closed.group(1));
            int high = Integer.parseInt(closed.group(2));
            return low <= high ? Optional.of(new Band(low, high, 0)) : Optional.empty();
        }
        Matcher upwards = UPWARDS.matcher(stripped);
        if (upwards.matches()) {
            return Optional.of(new Band(Integer.parseInt(upwards.group(1)), OPEN, 0));
        }
        if (SINGLE.matcher(stripped).matches()) {
            int value = Integer.parseInt(stripped);
            return Optional.of(new Band(value, value, 0));
        }
        return Optional.empty();
    }

    /** The open band with an end: likelihood falls in a straight line from the lowest value to 0 just above {@code end}. */
    Band closedAt(int end) {
        return high == OPEN ? new Band(low, Math.max(low, end), Math.max(low, end) + 1) : this;
    }

    public boolean overlaps(Band other) {
        return low <= other.high && other.low <= high;
    }

    public boolean within(Band other) {
        return other.low <= low && high <= other.high;
    }

    /** Likelihood of the whole band, to compare parts of one band. */
    double mass() {
        return mass(high - low + 1);
    }

    private double mass(int values) {
        return fadesAt == 0 ? values : values * (fadesAt - low - (values - 1) / 2.0);
    }

    /** The value below which the share {@code u}, 0 ≤ u &lt; 1, of the band lies. */
    int at(double u) {
        double wanted = u * mass();
        int first = 0;
        int last = high - low;
        while (first < last) {
            int middle = first + (last - first) / 2;
            if (mass(middle + 1) > wanted) {
                last = middle;
            } else {
                first = middle + 1;
            }
        }
        return low + first;
    }

    /** The parts of this band between cuts; a cut at 30 separates 29 from 30. */
    List<Band> cut(SortedSet<Integer> cuts) {
        if (low == high) {
            return List.of(this);
        }
        List<Band> parts = new ArrayList<>();
        int from = low;
        for (int cut : cuts.subSet(low + 1, high)) {
            parts.add(new Band(from, cut - 1, fadesAt));
            from = cut;
        }
        if (cuts.contains(high) && from < high) {
            parts.add(new Band(from, high - 1, fadesAt));
            from = high;
        }
        parts.add(new Band(from, high, fadesAt));
        return parts;
    }

    /** As a margins file writes it. */
    String label() {
        if (high == OPEN || (fadesAt == high + 1 && high > low)) {
            return low + "+";
        }
        return low == high ? Integer.toString(low) : low + "-" + high;
    }
}
