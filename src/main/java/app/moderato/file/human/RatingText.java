package app.moderato.file.human;

import app.moderato.file.table.PlainWords;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cell of ratings as people and programs write it. */
final class RatingText {
    private static final String NUMBER = "([-+−]?\\d{1,6}(?:[.,]\\d{1,6})?)";
    /** {@code 5}, {@code 4,5}, {@code 4/5}, {@code 4 stars}, {@code 5 - Definitely would buy}, {@code 5 (agree)}. */
    private static final Pattern RATING = Pattern.compile(
            NUMBER + "\\s*(?:/\\s*\\d{1,3}|stars?|points?|pts?|sterne?|punkte?|[-–—:.)=(]\\s*\\p{L}.*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern STARS = Pattern.compile("(★{1,11})[☆✩]*");
    private static final Pattern FILLING = Pattern.compile("^(i|i d|i would) | (it|this)$");
    private static final int LONGEST = 200;

    private RatingText() {}

    /** The number that a cell is or begins with. */
    static OptionalDouble number(String cell) {
        if (cell.length() > LONGEST) {
            return OptionalDouble.empty();
        }
        Matcher stars = STARS.matcher(cell);
        if (stars.matches()) {
            return OptionalDouble.of(stars.group(1).length());
        }
        Matcher rating = RATING.matcher(cell.replace("½", ".5"));
        return rating.matches()
                ? OptionalDouble.of(
                        Double.parseDouble(rating.group(1).replace(',', '.').replace('−', '-')))
                : OptionalDouble.empty();
    }

    /** The words as lists of words have them. */
    static String word(String cell) {
        return cell.length() > LONGEST
                ? ""
                : FILLING.matcher(PlainWords.of(cell)).replaceAll("").strip();
    }

    /** A number for people: whole ones without decimals. */
    static String shown(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
