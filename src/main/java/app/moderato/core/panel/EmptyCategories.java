package app.moderato.core.panel;

import app.moderato.core.study.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Categories that targets name and nobody has, and people whom no category takes. */
final class EmptyCategories {
    private static final int NAMED = 3;

    private EmptyCategories() {}

    /** One sentence for each table that cannot be reached whatever the weights. */
    static List<Problem> problems(List<Side> sides, List<Persona> personas) {
        List<Problem> problems = new ArrayList<>();
        for (Side side : sides) {
            int[] people = side.people();
            List<Integer> empty = new ArrayList<>();
            for (int i = 0; i < people.length; i++) {
                if (side.shares()[i] > 0 && people[i] == 0) {
                    empty.add(i);
                } else if (side.shares()[i] <= 0 && people[i] > 0) {
                    problems.add(error("The target of " + side.name(i) + " is 0 %, but " + people(people[i])
                            + " there, and nobody can weigh nothing. Leave them out with a filter."));
                }
            }
            if (empty.size() == people.length) {
                problems.add(error("Nobody in the panel has any category that the targets of "
                        + String.join(" and ", side.attributes()) + " name (" + named(side, empty) + "). "
                        + theirs(side, personas) + " Write both in the same words, or weight on other attributes."));
            } else if (!empty.isEmpty()) {
                double share = empty.stream().mapToDouble(i -> side.shares()[i]).sum();
                problems.add(error("Nobody in the panel has " + String.join(" and ", side.attributes()) + " "
                        + named(side, empty) + ", which the targets give " + Percent.of(share) + ". "
                        + strangers(side, personas)
                        + "Take a larger panel, weight on other attributes, or put these together with"
                        + " another category."));
            }
        }
        return problems;
    }

    /** Who keeps the weight they had because a table knows no place for them. */
    static List<String> remarks(List<Side> sides, List<Persona> personas) {
        List<String> remarks = new ArrayList<>();
        for (Side side : sides) {
            if (side.homeless() > 0) {
                Map<String, Integer> words = new LinkedHashMap<>();
                for (int i = 0; i < personas.size(); i++) {
                    if (side.places()[i] == Side.NOWHERE) {
                        words.merge(words(personas.get(i), side), 1, Integer::sum);
                    }
                }
                String list = words.entrySet().stream()
                        .sorted((a, b) -> b.getValue() - a.getValue())
                        .limit(NAMED)
                        .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                        .collect(Collectors.joining(", "));
                remarks.add(side.homeless() + " of " + personas.size() + " people stand in no category of "
                        + String.join("|", side.attributes()) + ": " + list
                        + (words.size() > NAMED ? ", …" : "")
                        + ". They keep their weight there; the targets hold among the others.");
            }
        }
        return remarks;
    }

    private static Problem error(String sentence) {
        return Problem.error("/panel/weights", sentence);
    }

    private static String people(int number) {
        return number == 1 ? "1 person stands" : number + " people stand";
    }

    private static String named(Side side, List<Integer> categories) {
        String names = categories.stream()
                .limit(NAMED)
                .map(i -> "“" + side.labels().get(i) + "”")
                .collect(Collectors.joining(", "));
        return categories.size() > NAMED ? names + " and " + (categories.size() - NAMED) + " more" : names;
    }

    private static String theirs(Side side, List<Persona> personas) {
        String theirs = personas.stream()
                .map(persona -> words(persona, side))
                .distinct()
                .limit(NAMED)
                .collect(Collectors.joining(", "));
        return "They have " + theirs + ".";
    }

    /** What people have there that the targets do not know: often the same thing in other words. */
    private static String strangers(Side side, List<Persona> personas) {
        String strangers = IntStream.range(0, personas.size())
                .filter(i -> side.places()[i] == Side.NOWHERE)
                .mapToObj(i -> words(personas.get(i), side))
                .distinct()
                .limit(NAMED)
                .collect(Collectors.joining(", "));
        return strangers.isEmpty() ? "" : "People have " + strangers + ", which the targets do not know. ";
    }

    private static String words(Persona persona, Side side) {
        return side.attributes().stream()
                .map(attribute -> persona.attribute(attribute)
                        .map(value -> "“" + value + "”")
                        .orElse("no " + attribute))
                .collect(Collectors.joining(" and "));
    }
}
