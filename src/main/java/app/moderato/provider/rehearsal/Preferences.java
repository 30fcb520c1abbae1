package app.moderato.provider.rehearsal;

import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.Situation;
import app.moderato.core.study.Concept;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which of the options a persona prefers. */
final class Preferences {
    private static final Pattern YES = Pattern.compile("(?i)(yes|definitely|certainly|probably|likely)\\b(?! not).*");
    private static final Pattern NO =
            Pattern.compile("(?i)(no|never|not|definitely not|certainly not|probably not|unlikely)\\b.*");
    private static final Pattern NOTHING = Pattern.compile("(?i)(none|nothing|no reason|neither|not any)\\b.*");
    private static final Pattern PRICE = Pattern.compile("(?i).*\\b(price|cost|costs|expensive|value|money)\\b.*");
    private static final Pattern ABOUT_FAULTS = Pattern.compile(
            "(?i).*\\b(off|dislike|dislikes|don.t like|against|worry|worries|concern|concerns|problem|problems|stop|wrong|miss|missing|doubts?)\\b.*");

    private final Stands stands;

    Preferences(Stands stands) {
        this.stands = stands;
    }

    /** The options, the one preferred most first. */
    List<String> ordered(Situation situation, @Nullable Stand stand) throws LlmException, InterruptedException {
        Map<String, Double> scores = scores(situation, stand);
        List<String> ordered = new ArrayList<>(situation.options());
        ordered.sort(Comparator.comparingDouble((String option) -> -scores.getOrDefault(option, 0.0))
                .thenComparing(Comparator.naturalOrder()));
        return ordered;
    }

    /** One to three options, never “nothing” together with something. */
    List<String> several(Situation situation, @Nullable Stand stand) throws LlmException, InterruptedException {
        List<String> ordered = ordered(situation, stand);
        Map<String, Double> scores = scores(situation, stand);
        if (isNothing(ordered.getFirst())) {
            return List.of(ordered.getFirst());
        }
        List<String> chosen = ordered.stream()
                .filter(option -> !isNothing(option) && scores.getOrDefault(option, 0.0) > 0.5)
                .limit(3)
                .toList();
        return chosen.isEmpty() ? List.of(ordered.getFirst()) : chosen;
    }

    private Map<String, Double> scores(Situation situation, @Nullable Stand stand)
            throws LlmException, InterruptedException {
        Map<String, Double> scores = new HashMap<>();
        for (Stands.Valued valued : stands.ranked(situation)) {
            scores.put(valued.concept().name(), 10 + valued.appeal().utility());
        }
        scores.keySet().retainAll(situation.options());
        for (String option : situation.options()) {
            if (!scores.containsKey(option)) {
                scores.put(option, liking(situation, option) + meaning(situation, option, stand));
            }
        }
        return scores;
    }

    /** Some options please more people than others, and every persona has its own mind. */
    private static double liking(Situation situation, String option) {
        Concept concept = situation.concept();
        long seed = situation.study().seed();
        return 0.35 * Dice.of(seed, "option", situation.question().id(), option).normal()
                + 0.9
                        * Dice.of(
                                        seed,
                                        "option",
                                        situation.question().id(),
                                        option,
                                        situation.persona().id())
                                .normal()
                + 0.4
                        * Dice.of(
                                        seed,
                                        "option",
                                        situation.question().id(),
                                        option,
                                        situation.persona().id(),
                                        concept == null ? "" : concept.id())
                                .normal();
    }

    /** What a yes, a no, a “nothing” or a price among the options has to do with the persona's stand. */
    private static double meaning(Situation situation, String option, @Nullable Stand stand) {
        if (stand == null) {
            return isNothing(option) ? -1 : 0;
        }
        double favour = 2 * stand.position() - 1;
        boolean faults =
                ABOUT_FAULTS.matcher(situation.question().wording().text()).matches();
        if (isNothing(option)) {
            return (faults ? 8 : -8) * favour;
        }
        if (NO.matcher(option).matches()) {
            return -8 * favour;
        }
        if (YES.matcher(option).matches()) {
            return 8 * favour;
        }
        if (PRICE.matcher(option).matches()) {
            boolean matters = (faults ? stand.appeal().worst() : stand.appeal().best()) == Driver.PRICE;
            return matters ? 4 : -2;
        }
        return 0;
    }

    private static boolean isNothing(String option) {
        return NOTHING.matcher(option.strip()).matches();
    }
}
