package app.moderato.provider.rehearsal;

import app.moderato.core.panel.Persona;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * What a persona brings along, whatever the concept.
 *
 * @param disposition added to every utility; about one in ten dislikes nearly everything
 * @param priceSensitivity &gt; 0, larger for smaller incomes
 * @param noveltySeeking &gt; 0 likes new things; falls with age
 * @param interests what the persona cares about, most important first
 * @param voice key of the openings that suit this persona
 */
record Temperament(
        double disposition, double priceSensitivity, double noveltySeeking, List<Interest> interests, String voice) {
    private static final int INTERESTS = 3;
    private static final double MIDDLE_AGE = 45;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d+");

    Temperament {
        interests = List.copyOf(interests);
    }

    static Temperament of(long seed, Persona persona, List<Interest> all) {
        Dice dice = Dice.of(seed, "temperament", persona.id());
        double age = persona.attribute("age").map(Temperament::age).orElse(MIDDLE_AGE);
        double income = persona.attribute("income")
                .map(Income::read)
                .orElse(OptionalDouble.empty())
                .orElse(Income.TYPICAL);
        double mood = dice.unit();
        double disposition = (mood < 0.10 ? -1.5 : mood > 0.82 ? 0.8 : 0.0) + 0.4 * dice.normal();
        double sensitivity = Math.clamp(1.0 - 0.5 * StrictMath.log(Math.max(income, 1) / Income.TYPICAL), 0.3, 2.0)
                * (0.75 + 0.5 * dice.unit());
        double novelty = Math.clamp((MIDDLE_AGE - age) / 25, -1.0, 1.0) * 0.5 + 0.5 * dice.normal();
        return new Temperament(
                disposition, sensitivity, novelty, drawInterests(dice, all), voice(dice, age, sensitivity));
    }

    private static List<Interest> drawInterests(Dice dice, List<Interest> all) {
        List<Interest> left = new ArrayList<>(all);
        List<Interest> drawn = new ArrayList<>();
        while (drawn.size() < INTERESTS && !left.isEmpty()) {
            drawn.add(left.remove(dice.below(left.size())));
        }
        return drawn;
    }

    private static String voice(Dice dice, double age, double sensitivity) {
        List<String> voices = new ArrayList<>(List.of("anyone"));
        if (age >= 62) {
            voices.add("older");
        } else if (age < 32) {
            voices.add("younger");
        }
        if (sensitivity > 1.2) {
            voices.add("tight");
        } else if (sensitivity < 0.7) {
            voices.add("comfortable");
        }
        return dice.pick(voices);
    }

    /** Years, or the middle of a band such as {@code 25-34}. */
    private static double age(String text) {
        List<Double> figures = WHOLE_NUMBER
                .matcher(text)
                .results()
                .map(match -> Double.valueOf(match.group()))
                .limit(2)
                .toList();
        return figures.isEmpty()
                ? MIDDLE_AGE
                : figures.stream().mapToDouble(Double::doubleValue).average().orElse(MIDDLE_AGE);
    }
}
