package app.moderato.core.study;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A price as written in a study file, {@code 4.99 USD}: an amount ≥ 0 and an ISO 4217 currency code. */
public record Price(BigDecimal amount, String currency) {
    private static final Pattern FORM = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s+([A-Z]{3})");

    private static final Pattern WRITTEN = Pattern.compile("([^\\d.,]{0,4}?)\\s*(\\d[\\d.,]{0,18})\\s*([^\\d.,]{0,4})");
    private static final Map<String, String> SIGNS =
            Map.of("$", "USD", "US$", "USD", "€", "EUR", "£", "GBP", "¥", "JPY", "₹", "INR");

    /** @throws IllegalArgumentException with a sentence a person can act on */
    public static Price parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "“" + text + "” is not a price. Write the amount and the currency code, like 4.99 USD.");
        }
        return new Price(new BigDecimal(matcher.group(1)), matcher.group(2));
    }

    /**
     * A price as people write it: {@code $4.99}, {@code 4,99 €}, {@code CHF 4.90}, or a number alone.
     *
     * @param usual currency of a number alone
     * @return empty where it is no price
     */
    public static Optional<Price> read(String text, String usual) {
        Matcher parts = WRITTEN.matcher(text.strip().replace('\u00a0', ' '));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String before = parts.group(1).strip();
        String after = parts.group(3).strip();
        if (!before.isEmpty() && !after.isEmpty()) {
            return Optional.empty();
        }
        String sign = before + after;
        String code = sign.isEmpty() ? usual : SIGNS.getOrDefault(sign, sign.toUpperCase(Locale.ROOT));
        return code.matches("[A-Z]{3}")
                ? amount(parts.group(2)).map(number -> new Price(number, code))
                : Optional.empty();
    }

    /** The last dot or comma divides where one or two digits follow it; other ones stand between thousands. */
    private static Optional<BigDecimal> amount(String digits) {
        int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        boolean divides = last >= 0 && digits.length() - last <= 3;
        String whole = (divides ? digits.substring(0, last) : digits).replaceAll("[.,]", "");
        String rest = divides ? digits.substring(last + 1) : "";
        return whole.isEmpty()
                ? Optional.empty()
                : Optional.of(new BigDecimal(rest.isEmpty() ? whole : whole + "." + rest));
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
