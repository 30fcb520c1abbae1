package app.moderato.core.panel;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What tables drawn independently get wrong. Degrees: the usual shortest way through US schools and universities.
 * Income: households without a high school diploma are rarely in the top band.
 */
final class PlausibilityRules {
    private PlausibilityRules() {}

    /** @param youngest age in years from which somebody may be in the category */
    private record FromAge(Pattern attribute, Pattern category, int youngest) {}

    private static final Pattern SCHOOLING = words("educat|degree|school");
    private static final Pattern WORK = words("employ|work|occupation|job");
    private static final Pattern MARITAL = words("marital|marriage|relationship");
    private static final Pattern INCOME = words("income|earnings");

    private static final List<FromAge> FROM_AGE = List.of(
            new FromAge(SCHOOLING, words("doctor(al|ate)|\\bph\\.?d"), 26),
            new FromAge(
                    SCHOOLING,
                    words(
                            "\\bgraduate (or professional )?degree|\\bgraduate school|master|professional degree|post-?grad"),
                    23),
            new FromAge(SCHOOLING, words("bachelor|undergraduate degree|college graduate|(4|four)[- ]year"), 21),
            new FromAge(SCHOOLING, words("associate"), 20),
            new FromAge(WORK, words("\\bretired"), 50),
            new FromAge(MARITAL, words("widow"), 25));

    private static final Pattern NO_DIPLOMA =
            words("less than (a )?high school|some high school|no diploma|\\dth grade");
    private static final Pattern TOP_INCOME =
            words("(1[5-9]\\d|[2-9]\\d\\d)([,.]?000|k)?\\s*(\\+|or (more|over)|and (over|above|more))");

    private static Pattern words(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    /** The youngest age for a category, 0 where no rule speaks. */
    static int youngest(String attribute, String category) {
        return FROM_AGE.stream()
                .filter(rule -> rule.attribute().matcher(attribute).find()
                        && rule.category().matcher(category).find())
                .mapToInt(FromAge::youngest)
                .findFirst()
                .orElse(0);
    }

    static boolean withoutDiploma(String attribute, String category) {
        return SCHOOLING.matcher(attribute).find()
                && NO_DIPLOMA.matcher(category).find();
    }

    static boolean topIncome(String attribute, String category) {
        return INCOME.matcher(attribute).find() && TOP_INCOME.matcher(category).find();
    }
}
