package app.moderato.file.human;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** Guesses a scale from the ratings of a file: its ends, the codes for no answer, the words. */
final class ScaleGuess {
    private static final Set<Double> CODES = Set.of(
            -1.0, -2.0, -8.0, -9.0, -77.0, -88.0, -97.0, -98.0, -99.0, -999.0, 0.0, 8.0, 9.0, 66.0, 77.0, 88.0, 96.0,
            97.0, 98.0, 99.0, 777.0, 888.0, 996.0, 997.0, 998.0, 999.0, 9999.0);

    /** Enough ratings to show every point of a scale. */
    private static final int MANY = 200;

    private static final List<Double> USUAL_ENDS = List.of(5.0, 7.0, 10.0);
    private static final int SOME = 100;
    /** A smaller share of the ratings is no point of the scale. */
    private static final double STRAY = 0.01;

    private static final int WIDEST = 10;
    private static final int PERCENT = 100;

    private ScaleGuess() {}

    /** The numbers that are points, without those that stand apart and are usual codes. */
    static NavigableSet<Double> points(Collection<Double> numbers) {
        NavigableSet<Double> points = new TreeSet<>(numbers);
        while (points.size() > 1
                && points.last() - points.lower(points.last()) > 1
                && CODES.contains(points.last())
                && points.lower(points.last()) <= WIDEST) {
            points.pollLast();
        }
        while (points.size() > 1 && isCode(points)) {
            points.pollFirst();
        }
        return points;
    }

    /** Whether the lowest is a code: far below 0, or the only one below 0 where the scale does not reach as far above. */
    private static boolean isCode(NavigableSet<Double> points) {
        double first = points.first();
        return first < 0
                && CODES.contains(first)
                && (first < -WIDEST / 2.0 || (points.higher(first) >= 0 && points.last() != -first));
    }

    static boolean isOneScale(Collection<Double> numbers) {
        NavigableSet<Double> points = points(numbers);
        return points.isEmpty()
                || points.last() - points.first() <= WIDEST
                || (points.first() >= 0
                        && points.last() <= PERCENT
                        && points.stream().allMatch(x -> x % 5 == 0));
    }

    /**
     * @param cells of all columns of ratings, filled ones
     * @param asked points of the study's own scale, where there is one
     */
    static RatingScale of(List<String> cells, OptionalInt asked) {
        List<Double> numbers = new ArrayList<>();
        Set<String> texts = new LinkedHashSet<>();
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (String cell : cells) {
            RatingText.number(cell).ifPresentOrElse(numbers::add, () -> texts.add(cell));
            seen.merge(cell, 1, Integer::sum);
        }
        NavigableSet<Double> points = points(numbers);
        RatingScale scale = range(withoutStray(points, numbers), numbers.size(), asked);
        Set<String> missing = new LinkedHashSet<>();
        seen.keySet().stream()
                .filter(cell -> RatingText.number(cell).isPresent()
                        ? !points.contains(RatingText.number(cell).getAsDouble())
                        : RatingWords.isMissing(cell))
                .forEach(missing::add);
        Map<String, Integer> words = new LinkedHashMap<>();
        for (String text : texts) {
            if (!missing.contains(text)) {
                RatingWords.point(text, scale.points()).ifPresent(point -> words.put(RatingText.word(text), point));
            }
        }
        return scale.withMissing(missing).withWords(words);
    }

    /** Without the few numbers beyond a usual end, which are slips: they are told row by row as outside the scale. */
    private static NavigableSet<Double> withoutStray(NavigableSet<Double> points, List<Double> numbers) {
        for (double end : USUAL_ENDS) {
            long beyond = numbers.stream()
                    .filter(number -> number > end && points.contains(number))
                    .count();
            if (numbers.size() >= SOME && beyond < STRAY * numbers.size() && points.contains(end)) {
                return points.headSet(end, true);
            }
        }
        return points;
    }

    private static RatingScale range(NavigableSet<Double> points, int many, OptionalInt asked) {
        if (points.isEmpty()) {
            return RatingScale.of(1, asked.orElse(5));
        }
        int first = (int) Math.floor(points.first());
        int last = (int) Math.ceil(points.last());
        if (last - first > WIDEST) {
            return new RatingScale(0, PERCENT, asked.orElse(11), Halves.TO_EVEN, false, Set.of(), Map.of());
        }
        if (asked.isPresent() && first >= 1 && last <= asked.getAsInt()) {
            return RatingScale.of(1, asked.getAsInt());
        }
        if (first < 0) {
            int end = Math.max(-first, last);
            return end <= 5 ? RatingScale.of(-end, end) : RatingScale.of(first, last);
        }
        if (first == 0) {
            boolean believed = many >= MANY && last >= 2;
            return RatingScale.of(0, believed ? last : last <= 4 ? 4 : 10);
        }
        boolean believed = many >= MANY && last >= 4;
        return RatingScale.of(1, believed ? last : last <= 5 ? 5 : last <= 7 ? 7 : Math.max(last, 10));
    }
}
