package app.moderato.core.analysis;

import app.moderato.core.analysis.GroupEffect.Tested;
import app.moderato.core.analysis.GroupEffect.Untested;
import app.moderato.core.analysis.GroupModel.Case;
import app.moderato.core.analysis.inference.Adjustment;
import app.moderato.core.panel.Persona;
import app.moderato.core.rating.Pmf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which attributes of the people move the rating of a question. The unit is the persona: its pmfs are averaged over the
 * concepts it rated, so that an attribute has one test for the question and no persona counts twice. What lifts one concept
 * and lowers another by as much is not found. Left out are people of groups whose figures are hidden, people of whom the
 * attribute is not known, and concepts on which the scale collapsed. The p-values of a table are adjusted by Holm.
 */
record GroupEffects(RatingTable table, List<Optional<Pmf>> rows) {
    static List<GroupEffect> of(RatingTable table, List<PersonaAttribute> attributes) {
        int[] concepts = IntStream.range(0, table.concepts().size())
                .filter(concept -> !table.health(concept).collapsed())
                .toArray();
        List<Optional<Pmf>> rows = IntStream.range(0, table.people().size())
                .mapToObj(row -> table.average(row, concepts))
                .toList();
        GroupEffects effects = new GroupEffects(table, rows);
        return adjusted(attributes.stream().map(effects::of).toList());
    }

    private GroupEffect of(PersonaAttribute attribute) {
        List<Integer> rated = IntStream.range(0, rows.size())
                .filter(row -> rows.get(row).isPresent())
                .boxed()
                .toList();
        if (rated.isEmpty()) {
            return new Untested("The scale collapsed, so nothing can be told from the ratings.");
        }
        Map<String, Long> counts = rated.stream()
                .map(row -> attribute.group(table.people().get(row)))
                .filter(group -> !group.equals(PersonaAttribute.MISSING))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        List<String> groups = attribute.groups().keySet().stream()
                .filter(group -> counts.getOrDefault(group, 0L) >= Respondents.LEAST)
                .toList();
        if (groups.size() < 2) {
            return new Untested("Fewer than two groups have " + Respondents.LEAST
                    + " people or more, so there is nothing to test.");
        }
        return new GroupModel(attribute.name(), groups, cases(attribute, groups, rated)).test();
    }

    private List<Case> cases(PersonaAttribute attribute, List<String> groups, List<Integer> rated) {
        double[] weights = table.weights();
        List<Case> cases = new ArrayList<>();
        for (int row : rated) {
            Persona person = table.people().get(row);
            int group = groups.indexOf(attribute.group(person));
            if (group >= 0) {
                cases.add(new Case(group, rows.get(row).orElseThrow(), weights[row]));
            }
        }
        return cases;
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
