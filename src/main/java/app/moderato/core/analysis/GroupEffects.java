package app.moderato.core.analysis;

import app.moderato.core.analysis.GroupEffect.Tested;
import app.moderato.core.analysis.GroupEffect.Untested;
import app.moderato.core.analysis.GroupModel.Case;
import app.moderato.core.analysis.inference.Adjustment;
import app.moderato.core.panel.Persona;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which attributes of the people move the rating of a question. The unit is the persona: its pmfs are averaged over the
 * concepts it rated, so that an attribute has one test for the question and no persona counts twice. What lifts one concept
 * and lowers another by as much is not found. Left out are people of groups whose figures are hidden, people of whom the
 * attribute is not known, and concepts on which the scale collapsed. The p-values of a table are adjusted by Holm.
 *
 * @param rated who rated, by identity, in no group yet
 */
record GroupEffects(IdentityHashMap<Persona, Case> rated) {
    /** @param groups of people of the table by name, as they are shown */
    record Grouping(String attribute, Map<String, List<Persona>> groups) {}

    static List<GroupEffect> of(RatingTable table, List<Grouping> groupings) {
        int[] concepts = IntStream.range(0, table.concepts().size())
                .filter(concept -> !table.health(concept).collapsed())
                .toArray();
        IdentityHashMap<Persona, Case> rated = new IdentityHashMap<>();
        double[] weights = table.weights();
        for (int row = 0; row < weights.length; row++) {
            Persona person = table.people().get(row);
            double weight = weights[row];
            table.average(row, concepts).ifPresent(pmf -> rated.put(person, new Case(0, pmf, weight)));
        }
        GroupEffects effects = new GroupEffects(rated);
        return adjusted(groupings.stream().map(effects::of).toList());
    }

    private GroupEffect of(Grouping grouping) {
        if (rated.isEmpty()) {
            return new Untested("The scale collapsed, so nothing can be told from the ratings.");
        }
        List<String> names = new ArrayList<>();
        List<Case> cases = new ArrayList<>();
        grouping.groups().forEach((name, people) -> {
            List<Case> own = people.stream()
                    .flatMap(person -> Optional.ofNullable(rated.get(person)).stream())
                    .map(one -> one.in(names.size()))
                    .toList();
            if (own.size() >= Respondents.LEAST && !name.equals(PersonaAttribute.MISSING)) {
                names.add(name);
                cases.addAll(own);
            }
        });
        if (names.size() < 2) {
            return new Untested("Fewer than two groups have " + Respondents.LEAST
                    + " people or more, so there is nothing to test.");
        }
        return new GroupModel(grouping.attribute(), names, cases).test();
    }

    private static List<GroupEffect> adjusted(List<GroupEffect> effects) {
        double[] holm = Adjustment.HOLM.adjust(effects.stream()
                .mapToDouble(effect -> effect instanceof Tested tested ? tested.p() : Double.NaN)
                .toArray());
        return IntStream.range(0, holm.length)
                .mapToObj(i -> effects.get(i) instanceof Tested tested ? tested.adjusted(holm[i]) : effects.get(i))
                .toList();
    }
}
