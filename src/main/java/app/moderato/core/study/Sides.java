package app.moderato.core.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which side an answer of an attitude scale is on, as far as its words leave no doubt. English. */
enum Sides {
    FAVOURABLE,
    UNFAVOURABLE,
    MIDDLE;

    private static final Pattern DEGREE = Words.ignoringCase(
            "^(?:(?:very|extremely|somewhat|rather|quite|fairly|slightly|a little|a bit|strongly|completely|totally|mostly"
                    + "|highly|moderately|definitely|probably|tend to)\\s+)+|\\s+(?:a lot|a little|a bit|much|somewhat|slightly|strongly"
                    + "|very much)$");
    private static final Pattern NEGATION = Words.ignoringCase("^(?:not(?: at all| very)?|no)\\s+.*");
    private static final Pattern BETWEEN = Words.ignoringCase(
            "neither\\b.*\\bnor\\b.*|neutral|undecided|average|fair|okay|ok|so-so|in between|in the middle|mixed|might or might not(?: buy)?(?: it)?");

    /** The words of one attitude, with what stands between. */
    private enum Family {
        LIKELY("likely", "unlikely"),
        SATISFIED("satisfied", "dissatisfied"),
        AGREE("agree", "disagree"),
        LIKE("like it", "dislike it"),
        GOOD("good", "bad"),
        EASY("easy", "difficult"),
        CLEAR("clear", "unclear"),
        INTERESTED("interested", "uninterested"),
        POSITIVE("positive", "negative"),
        HAPPY("happy", "unhappy"),
        APPEALING("appealing", "unappealing");

        private final String up;
        private final String down;

        Family(String up, String down) {
            this.up = up;
            this.down = down;
        }

        static List<Family> valuesFor(String core) {
            return Stream.of(values())
                    .filter(family -> core.equals(family.up) || core.equals(family.down))
                    .toList();
        }

        List<String> points(int wanted) {
            boolean verb = this == AGREE || this == LIKE;
            String middle = "Neither " + up.replace(" it", "") + " nor " + down;
            String most = verb ? (this == AGREE ? "Strongly " : "") : "Very ";
            String lot = this == LIKE ? " a lot" : "";
            List<String> points = new ArrayList<>(List.of(
                    Words.capitalized(most + down) + lot,
                    Words.capitalized(down),
                    middle,
                    Words.capitalized(up),
                    Words.capitalized(most + up) + lot));
            return wanted < 4 ? points.subList(1, 4) : points;
        }
    }

    private static final Pattern UP =
            Words.ignoringCase("excellent|great|outstanding|superb|love it|like|would buy(?: it)?");
    private static final Pattern DOWN =
            Words.ignoringCase("poor|terrible|awful|hate it|dislike|would not buy(?: it)?|hard");

    /** The side of each; empty where one of them is in doubt, or where all are degrees of one thing. */
    static Optional<List<Sides>> of(List<String> answers) {
        List<Sides> sides = new ArrayList<>();
        for (String answer : answers) {
            Optional<Sides> side = of(answer);
            if (side.isEmpty()) {
                return Optional.empty();
            }
            sides.add(side.get());
        }
        return Optional.of(sides);
    }

    private static Optional<Sides> of(String answer) {
        String core = core(answer);
        if (NEGATION.matcher(answer.strip()).matches()) {
            return Optional.empty();
        }
        if (BETWEEN.matcher(core).matches()) {
            return Optional.of(MIDDLE);
        }
        List<Family> families = Family.valuesFor(core);
        if (!families.isEmpty()) {
            return Optional.of(core.equals(families.getFirst().up) ? FAVOURABLE : UNFAVOURABLE);
        }
        return UP.matcher(core).matches()
                ? Optional.of(FAVOURABLE)
                : DOWN.matcher(core).matches() ? Optional.of(UNFAVOURABLE) : Optional.empty();
    }

    private static String core(String answer) {
        return DEGREE.matcher(answer.strip().toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /**
     * A list with as many favourable as unfavourable answers and a middle, lowest first, in the words of the attitude that
     * these answers name; empty where they name none or several.
     */
    static Optional<List<String>> balanced(List<String> answers) {
        List<Family> named = answers.stream()
                .map(Sides::core)
                .flatMap(core -> Family.valuesFor(core).stream())
                .distinct()
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst().points(answers.size())) : Optional.empty();
    }
}
