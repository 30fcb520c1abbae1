package app.moderato.core.interview;

import app.moderato.core.study.Concept;
import app.moderato.core.study.Guide;
import app.moderato.core.study.Study;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a guide amounts to for a panel.
 *
 * @param questions in all sections
 * @param probes follow-ups at most, over all questions
 * @param blocks of one interview: warm-up, each showing of a concept, closing
 * @param cells of the whole run, conditions left aside
 * @param showings of concepts in one interview, the second one of the control included
 * @param first how many people see a concept first
 * @param seen how many people see a concept at all
 * @param repeated the control where it is shown twice, else null
 */
public record GuideFacts(
        int questions,
        int probes,
        int blocks,
        int cells,
        int showings,
        Range first,
        Range seen,
        @Nullable Concept repeated) {
    /** Of the concept with the fewest people and the one with the most. */
    public record Range(int low, int high) {}

    /** @param people in the panel */
    public static GuideFacts of(Study study, int people) {
        Guide guide = study.guide();
        int probes =
                guide.all().mapToInt(question -> question.wording().probes()).sum();
        if (study.concepts().isEmpty()) {
            Range none = new Range(0, 0);
            return new GuideFacts((int) guide.all().count(), probes, 0, 0, 0, none, none, null);
        }
        ConceptOrders orders = ConceptOrders.of(study, people);
        Map<Concept, Integer> first = new HashMap<>();
        Map<Concept, Integer> seen = new HashMap<>();
        int showings = 0;
        Concept repeated = null;
        for (int i = 0; i < people; i++) {
            List<Showing> order = orders.order(i);
            showings = order.size();
            Set<Concept> once = new HashSet<>();
            for (Showing showing : order) {
                repeated = showing.number() > 1 ? showing.concept() : repeated;
                if (once.add(showing.concept())) {
                    seen.merge(showing.concept(), 1, Integer::sum);
                }
            }
            first.merge(order.getFirst().concept(), 1, Integer::sum);
        }
        int once = guide.before().size() + guide.after().size();
        return new GuideFacts(
                once + guide.questions().size(),
                probes,
                (guide.before().isEmpty() ? 0 : 1) + showings + (guide.after().isEmpty() ? 0 : 1),
                people
                        * study.simulation().replicates()
                        * (once + showings * guide.questions().size()),
                showings,
                range(study, first),
                range(study, seen),
                repeated);
    }

    private static Range range(Study study, Map<Concept, Integer> counts) {
        int[] people = study.concepts().stream()
                .mapToInt(concept -> counts.getOrDefault(concept, 0))
                .sorted()
                .toArray();
        return new Range(people[0], people[people.length - 1]);
    }
}
