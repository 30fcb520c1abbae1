package app.moderato.core.study;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads prices as people and spreadsheets write them: {@code $4.99}, {@code 4,99 €}, {@code CHF 1'200.50}, {@code 4.99}. */
public final class PriceText {
    private static final Pattern FORM = Pattern.compile(
            "(?<before>\\p{Sc}|[A-Z]{2,3}\\p{Sc}?)?\\s*(?<amount>\\d[\\d.,'’ \\u00A0\\u202F]*?)(?:\\.-|,-|[.,]–)?\\s*(?<after>\\p{Sc}|[A-Z]{3})?");
    private static final Pattern GROUPS =
            Pattern.compile("\\d{1,15}|\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,3}(?:\\.\\d{3}){1,4}");
    /** Characters; no price has more. */
    private static final int LONGEST = 30;

    private static final Map<String, String> SIGNS = Map.of(
            "$", "USD", "US$", "USD", "€", "EUR", "£", "GBP", "¥", "JPY", "₹", "INR", "₩", "KRW", "C$", "CAD", "A$",
            "AUD");

    private PriceText() {}

    /**
     * @param currency where the text names none; empty where nothing does
     * @return empty where it is no price, or in no currency
     */
    public static Optional<Price> of(String text, String currency) {
        Matcher matcher = FORM.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (text.length() > LONGEST || !matcher.matches()) {
            return Optional.empty();
        }
        String before = matcher.group("before");
        String after = matcher.group("after");
        if (before != null && after != null) {
            return Optional.empty();
        }
        String sign = before != null
                ? before
                : after != null ? after : currency.strip().toUpperCase(Locale.ROOT);
        String code = SIGNS.getOrDefault(sign, sign);
        return code.matches("[A-Z]{3}")
                ? amount(matcher.group("amount")).map(amount -> new Price(amount, code))
                : Optional.empty();
    }

    /** The last comma or full stop is the decimal one where one or two digits follow it, or it stands alone beside the other. */
    private static Optional<BigDecimal> amount(String written) {
        String text = written.replaceAll("['’ \\u00A0\\u202F]", "");
        int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        if (last < 0) {
            return text.length() > 15 ? Optional.empty() : Optional.of(new BigDecimal(text));
        }
        char mark = text.charAt(last);
        String behind = text.substring(last + 1);
        boolean once = text.indexOf(mark) == last;
        boolean groups = behind.length() == 3 && !text.startsWith("0");
        boolean decimal = once && (!groups || text.indexOf(mark == '.' ? ',' : '.') >= 0);
        String whole = decimal ? text.substring(0, last) : text;
        if (behind.isEmpty() || !GROUPS.matcher(whole).matches()) {
            return Optional.empty();
        }
        String digits = whole.replaceAll("[.,]", "");
        return Optional.of(new BigDecimal(decimal ? digits + "." + behind : digits));
    }
}
