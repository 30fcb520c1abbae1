package app.moderato.file.human;

import app.moderato.file.table.GivenTable;
import app.moderato.file.table.PlainWords;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What a column looks like.
 *
 * @param filled its cells that are not empty
 * @param distinct those that differ
 * @param numbers out of the filled cells
 * @param rated how many of the filled cells could be ratings: numbers, words of ratings, words for none
 */
record ColumnLook(
        String name, List<String> cells, List<String> filled, Set<String> distinct, List<Double> numbers, long rated) {
    private static final double MOSTLY = 0.6;
    /** Points by halves of the longest scale. */
    private static final int MOST_VALUES = 23;

    private static final int PROSE = 80;

    static ColumnLook of(GivenTable table, int column) {
        List<String> cells = table.cells(column);
        List<String> filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        List<Double> numbers = filled.stream()
                .map(RatingText::number)
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList();
        Set<String> distinct = new LinkedHashSet<>(filled);
        Set<String> words = new LinkedHashSet<>();
        distinct.stream()
                .filter(cell ->
                        RatingText.number(cell).isPresent() || RatingWords.isKnown(cell) || RatingWords.isMissing(cell))
                .forEach(words::add);
        long rated = filled.stream().filter(words::contains).count();
        return new ColumnLook(table.header().get(column), cells, filled, distinct, numbers, rated);
    }

    String plain() {
        return PlainWords.of(name);
    }

    boolean isProse() {
        return filled.stream().mapToInt(String::length).average().orElse(0) >= PROSE;
    }

    boolean isMostlyNumbers() {
        return !filled.isEmpty() && numbers.size() >= MOSTLY * filled.size();
    }

    /** Whether most of it could be ratings, of one scale. */
    boolean couldBeRatings() {
        long values = numbers.stream().distinct().count();
        boolean anyPoint = values > 0 || filled.stream().anyMatch(RatingWords::isKnown);
        return anyPoint && rated >= MOSTLY * filled.size() && values <= MOST_VALUES && ScaleGuess.isOneScale(numbers);
    }
}
