package app.moderato.ui.panel;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of attributes and groups as people read them, and which attributes come first. */
final class Captions {
    /** What people look for in a list of people; other attributes follow in the panel's own order. */
    private static final List<String> FIRST = List.of(
            "age", "gender", "sex", "income", "household_income", "city", "state", "race", "ethnicity", "region");

    private static final String AMOUNT = "\\$(\\d{1,3},\\d{3})";
    private static final Pattern BETWEEN = Pattern.compile(AMOUNT + "\\s*(?:-|–|to)\\s*" + AMOUNT);
    private static final Pattern BELOW = Pattern.compile("(?i)(?:less than|under|below) " + AMOUNT);
    private static final Pattern ABOVE = Pattern.compile("(?i)" + AMOUNT + "(?: or more| and over|\\+)");

    private Captions() {}

    /** {@code household_size} as “Household size”. */
    static String attribute(String name) {
        String words = name.strip().replaceAll("[_\\s]+", " ");
        return words.isEmpty() ? name : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A value as a word of a list, {@code female} as “Female”; a band with a dash instead of a hyphen. */
    static String value(String written) {
        return written.matches("\\p{Ll}[\\p{Ll} ]*")
                ? written.substring(0, 1).toUpperCase(Locale.ROOT) + written.substring(1)
                : written.replaceFirst("^(\\d+)-(\\d+)$", "$1–$2")
                        .replaceFirst("^(\\$[\\d,]+) - (\\$[\\d,]+)$", "$1–$2");
    }

    /** As {@link #value}, with amounts of dollars in thousands: {@code $50,000 - $74,999} as “$50–75k”. */
    static String brief(String written) {
        Matcher between = BETWEEN.matcher(written);
        if (between.matches()) {
            return "$" + thousands(between.group(1)) + "–" + thousands(between.group(2)) + "k";
        }
        Matcher below = BELOW.matcher(written);
        if (below.matches()) {
            return "Under $" + thousands(below.group(1)) + "k";
        }
        Matcher above = ABOVE.matcher(written);
        return above.matches() ? "$" + thousands(above.group(1)) + "k+" : value(written);
    }

    private static long thousands(String amount) {
        return Math.round(Long.parseLong(amount.replace(",", "")) / 1000.0);
    }

    static int rank(String attribute) {
        int rank = FIRST.indexOf(attribute.toLowerCase(Locale.ROOT));
        return rank < 0 ? FIRST.size() : rank;
    }
}
