package app.moderato.file.human;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * How the ratings of a file become scale points 1..n.
 *
 * <p>A number x becomes 1 + (x − lowest)/(highest − lowest)·(n − 1), rounded to the nearest point: with 0 to 10 and n = 11,
 * 0 is point 1 and 10 is point 11; with n = highest − lowest + 1 nothing is rounded but what lies between two numbers.
 *
 * @param lowest number of the file's scale
 * @param highest number of the file's scale, above the lowest
 * @param points n, 2..11
 * @param halves what becomes of a number in the middle between two points
 * @param reversed whether the file's lowest number is the best rating, point n; words are not turned round
 * @param missing cells that stand for no answer, such as {@code 99} or {@code Don't know}; upper and lower case are one
 * @param words points by word, in {@link app.moderato.file.table.PlainWords plain} letters
 */
public record RatingScale(
        double lowest,
        double highest,
        int points,
        Halves halves,
        boolean reversed,
        Set<String> missing,
        Map<String, Integer> words) {
    public static final int FEWEST = 2;
    public static final int MOST = 11;
    private static final double LARGEST = 1e6;

    /** From 1 to 5, nothing else known. */
    public static final RatingScale USUAL = of(1, 5);

    public RatingScale {
        missing = Collections.unmodifiableSet(new TreeSet<>(missing));
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        if (!(Math.abs(lowest) <= LARGEST && Math.abs(highest) <= LARGEST && lowest < highest)) {
            throw new IllegalArgumentException(
                    "A scale goes from a lower to a higher number, not from " + lowest + " to " + highest + ".");
        }
        if (points < FEWEST || points > MOST) {
            throw new IllegalArgumentException(
                    "A scale has " + FEWEST + " to " + MOST + " points, not " + points + ".");
        }
        for (int point : words.values()) {
            if (point < 1 || point > points) {
                throw new IllegalArgumentException("There is no point " + point + " on a scale of " + points + ".");
            }
        }
    }

    /** A point for every whole number. */
    public static RatingScale of(int lowest, int highest) {
        return new RatingScale(lowest, highest, highest - lowest + 1, Halves.TO_EVEN, false, Set.of(), Map.of());
    }

    /** With another length; words beyond it are at its end. */
    public RatingScale withRange(double newLowest, double newHighest, int newPoints) {
        Map<String, Integer> fitting = new LinkedHashMap<>(words);
        fitting.replaceAll((word, point) -> Math.min(point, newPoints));
        return new RatingScale(newLowest, newHighest, newPoints, halves, reversed, missing, fitting);
    }

    public RatingScale withHalves(Halves rule) {
        return new RatingScale(lowest, highest, points, rule, reversed, missing, words);
    }

    public RatingScale withReversed(boolean turned) {
        return new RatingScale(lowest, highest, points, halves, turned, missing, words);
    }

    public RatingScale withMissing(Set<String> cells) {
        return new RatingScale(lowest, highest, points, halves, reversed, cells, words);
    }

    public RatingScale withWords(Map<String, Integer> newWords) {
        return new RatingScale(lowest, highest, points, halves, reversed, missing, newWords);
    }

    /** With the cell's words as a point. */
    public RatingScale withWord(String cell, int point) {
        RatingScale free = withoutWord(cell);
        Map<String, Integer> more = new LinkedHashMap<>(free.words);
        more.put(RatingText.word(cell), point);
        return free.withWords(more);
    }

    /** With the cell as one that stands for no answer. */
    public RatingScale withMissing(String cell) {
        RatingScale free = withoutWord(cell);
        Set<String> more = new TreeSet<>(free.missing);
        more.add(cell);
        return free.withMissing(more);
    }

    /** With the cell as neither a point nor no answer: it is left out and named. */
    public RatingScale withoutWord(String cell) {
        Map<String, Integer> fewer = new LinkedHashMap<>(words);
        fewer.remove(RatingText.word(cell));
        Set<String> without = new TreeSet<>(missing);
        without.removeIf(code -> code.equalsIgnoreCase(cell));
        return withWords(fewer).withMissing(without);
    }

    /** The point that the cell's words stand for; empty where they stand for none. */
    public OptionalInt point(String cell) {
        Integer point = words.get(RatingText.word(cell));
        return point == null ? OptionalInt.empty() : OptionalInt.of(point);
    }

    /** Whether the cell stands for no answer. */
    public boolean isMissing(String cell) {
        return RatingCells.isMissing(cell, RatingText.number(cell), this);
    }

    /** The numbers among the cells that stand for no answer. */
    public List<String> missingNumbers() {
        return missing.stream()
                .filter(code -> RatingText.number(code).isPresent())
                .toList();
    }

    /** Whether each point is one number of the file's, a step apart. */
    public boolean isShift() {
        return Math.abs(highest - lowest - (points - 1)) < 1e-9;
    }

    /** Where a number lies on the points, before rounding and turning round; outside 1..n where it is off the scale. */
    public double place(double number) {
        double exact = 1 + (number - lowest) / (highest - lowest) * (points - 1);
        // a third of a scale's length is no whole number of steps in binary
        return Math.rint(exact * 1e9) / 1e9;
    }

    /** The numbers of the file that the points stand for, from point 1 on. */
    public List<Double> numbers() {
        return IntStream.range(0, points)
                .mapToObj(i -> lowest + (highest - lowest) * (reversed ? points - 1 - i : i) / (points - 1))
                .toList();
    }
}
