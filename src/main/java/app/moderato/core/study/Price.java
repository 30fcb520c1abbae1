package app.moderato.core.study;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A price as written in a study file, {@code 4.99 USD}: an amount ≥ 0 and an ISO 4217 currency code. */
public record Price(BigDecimal amount, String currency) {
    private static final Pattern FORM = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s+([A-Z]{3})");

    /** @throws IllegalArgumentException with a sentence a person can act on */
    public static Price parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "“" + text + "” is not a price. Write the amount and the currency code, like 4.99 USD.");
        }
        return new Price(new BigDecimal(matcher.group(1)), matcher.group(2));
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
