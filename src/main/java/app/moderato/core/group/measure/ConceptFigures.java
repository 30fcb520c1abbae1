package app.moderato.core.group.measure;

import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.GroupState;
import app.moderato.core.group.Round;
import app.moderato.core.study.ConceptId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the table thinks of a concept in private, and how that moved (METHOD §6).
 *
 * @param people by seat
 * @param before mean of all who were rated in the first private round, on the scale's own numbers; null where nobody was
 * @param rated how many were
 * @param now from the first private round to the last rated round or poll so far
 * @param after from the first private round to the last one
 * @param retest from the first private round to the answers given without the group
 * @param influence mean of (shift − retest) of those with all three answers, in points; null where nobody has
 * @param influenced how many have
 */
public record ConceptFigures(
        ConceptId concept,
        String name,
        List<PersonalShift> people,
        @Nullable Double before,
        int rated,
        Movement now,
        Movement after,
        Movement retest,
        @Nullable Double influence,
        int influenced) {
    public ConceptFigures {
        people = List.copyOf(people);
    }

    static ConceptFigures of(GroupDesign design, GroupState state, ConceptId concept) {
        Optional<Round> first = PrivateRounds.first(design, concept);
        Optional<Round> last = PrivateRounds.last(design, state, concept);
        List<PersonalShift> people = design.ids().stream()
                .map(who -> PersonalShift.of(state, who, concept, first, last))
                .toList();
        double[] before = people.stream()
                .map(PersonalShift::before)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        double[] influence = people.stream()
                .flatMap(one -> one.influence().stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
        int points = design.scale().points();
        return new ConceptFigures(
                concept,
                design.concept(concept).name(),
                people,
                Movement.mean(before),
                before.length,
                Movement.of(pairs(people, PersonalShift::now), points),
                Movement.of(pairs(people, PersonalShift::after), points),
                Movement.of(pairs(people, PersonalShift::alone), points),
                Movement.mean(influence),
                influence.length);
    }

    private static List<double[]> pairs(List<PersonalShift> people, Function<PersonalShift, @Nullable Double> second) {
        List<double[]> pairs = new ArrayList<>();
        for (PersonalShift one : people) {
            Double from = one.before();
            Double to = second.apply(one);
            if (from != null && to != null) {
                pairs.add(new double[] {from, to});
            }
        }
        return pairs;
    }
}
