package app.moderato.core.interview;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads one number or amount of money from a spoken reply; two different ones are none. */
final class AmountReader {
    private static final String DIGITS =
            "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:[.,]\\d{1,2}(?!\\d))?|\\d+(?:\\.\\d+)?";
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d.])-?(" + DIGITS + ")(?![\\p{L}\\d])");
    private static final String SIGN =
            "[$€£¥₹]|USD|EUR|GBP|CHF|CAD|AUD|JPY|INR|dollars?|bucks?|euros?|pounds?|francs?|cents?";
    private static final Pattern MONEY = Pattern.compile(
            "(?i)(?:(?:" + SIGN + ")\\s?(" + DIGITS + ")|(" + DIGITS + ")\\s?(" + SIGN + "))(?![\\p{L}\\d])");
    private static final Pattern NOTHING = Pattern.compile(
            "(?i)\\b(?:nothing|zero|not (?:a|one) (?:cent|penny|dime|dollar)|(?:would|will|do)(?: not|n['’]t) pay (?:anything|for))\\b");
    private static final Pattern OUT_OF_TEN = Pattern.compile("(?i)\\b(10|\\d)\\s*(?:/|out of)\\s*10\\b");
    private static final Pattern WHOLE = Pattern.compile("(?<![\\p{L}\\d.,])(10|\\d)(?![\\p{L}\\d]|[.,]\\d)");

    private AmountReader() {}

    static Optional<BigDecimal> number(String text) {
        return only(NUMBER.matcher(text)
                .results()
                .map(found ->
                        (found.group().startsWith("-") ? amount(found.group(1)).negate() : amount(found.group(1))))
                .distinct()
                .toList());
    }

    /** Amounts beside a currency come first; “nothing” is 0. */
    static Optional<BigDecimal> price(String text) {
        List<BigDecimal> money = MONEY.matcher(text)
                .results()
                .map(AmountReader::money)
                .map(BigDecimal::stripTrailingZeros)
                .distinct()
                .toList();
        if (!money.isEmpty()) {
            return only(money);
        }
        Optional<BigDecimal> bare = number(text);
        return bare.isEmpty()
                        && NUMBER.matcher(text).results().findAny().isEmpty()
                        && NOTHING.matcher(text).find()
                ? Optional.of(BigDecimal.ZERO)
                : bare;
    }

    private static BigDecimal money(MatchResult found) {
        if (found.group(1) != null) {
            return amount(found.group(1));
        }
        BigDecimal amount = amount(found.group(2));
        return found.group(3).toLowerCase(Locale.ROOT).startsWith("cent") ? amount.movePointLeft(2) : amount;
    }

    /** A whole number from 0 to 10; “8 out of 10” is 8. */
    static Optional<Integer> zeroToTen(String text) {
        List<Integer> outOf = OUT_OF_TEN
                .matcher(text)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .distinct()
                .toList();
        return outOf.isEmpty()
                ? only(WHOLE.matcher(text)
                        .results()
                        .map(found -> Integer.valueOf(found.group(1)))
                        .distinct()
                        .toList())
                : only(outOf);
    }

    private static <T> Optional<T> only(List<T> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** A comma before three digits groups thousands, another comma is a decimal one. */
    private static BigDecimal amount(String digits) {
        String plain =
                digits.matches("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?") ? digits.replace(",", "") : digits.replace(',', '.');
        return new BigDecimal(plain);
    }
}
