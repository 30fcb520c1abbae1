package app.moderato.core.interview;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.study.Exposure;
import app.moderato.core.study.Simulation;
import app.moderato.core.study.Study;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class InterviewPlanTest {
    private static Study study(Exposure exposure) {
        return Studies.study(
                Studies.guide(exposure, List.of(Studies.intent())),
                Studies.concept("a", false),
                Studies.concept("b", false),
                Studies.concept("c", false),
                Studies.concept("d", false),
                Studies.concept("control", true));
    }

    @Test
    void everyConceptStandsInEveryPositionEquallyOften() {
        Map<String, Integer> counts = new HashMap<>();
        for (List<Integer> row : ConceptOrders.williams(5)) {
            for (int i = 0; i < row.size(); i++) {
                counts.merge(row.get(i) + "@" + i, 1, Integer::sum);
            }
        }
        assertThat(counts).hasSize(25);
        assertThat(new HashSet<>(counts.values())).hasSize(1);
    }

    @Property(tries = 20)
    void everyConceptFollowsEveryOtherEquallyOften(@ForAll @IntRange(min = 2, max = 9) int n) {
        Map<String, Integer> counts = new HashMap<>();
        for (List<Integer> row : ConceptOrders.williams(n)) {
            for (int i = 1; i < row.size(); i++) {
                counts.merge(row.get(i - 1) + ">" + row.get(i), 1, Integer::sum);
            }
        }
        assertThat(counts).hasSize(n * (n - 1));
        assertThat(new HashSet<>(counts.values())).hasSize(1);
    }

    @Test
    void sequentialShowsTheControlTwiceAndNeverInAdjacentSlots() {
        Study study = study(new Exposure.Sequential());
        for (PlannedInterview interview :
                InterviewPlan.of(study, Studies.panel(60)).interviews()) {
            List<Integer> slots = IntStream.range(0, 6)
                    .filter(i -> interview.showings().get(i).concept().control())
                    .boxed()
                    .toList();
            assertThat(interview.showings()).hasSize(6);
            assertThat(slots).hasSize(2);
            assertThat(slots.get(1) - slots.get(0)).isGreaterThan(1);
            assertThat(interview.showings().get(slots.get(0)).number()).isEqualTo(1);
            assertThat(interview.showings().get(slots.get(1)).number()).isEqualTo(2);
        }
    }

    @Test
    void monadicGivesEachConceptToEquallyManyPersonas() {
        Study study = study(new Exposure.Monadic());
        Map<String, Integer> counts = new HashMap<>();
        InterviewPlan.of(study, Studies.panel(50)).interviews().forEach(interview -> {
            assertThat(interview.showings()).hasSize(1);
            counts.merge(interview.showings().getFirst().concept().id().value(), 1, Integer::sum);
        });
        assertThat(counts.values()).containsOnly(10).hasSize(5);
    }

    @Test
    void aReplicateRepeatsTheInterviewWithTheSameConcepts() {
        Study once = study(new Exposure.Monadic());
        Study twice = new Study(
                once.title(),
                once.language(),
                once.seed(),
                once.concepts(),
                once.panel(),
                once.guide(),
                new Simulation(null, 0.7, 300, 2, null),
                once.rating(),
                null);
        List<PlannedInterview> interviews =
                InterviewPlan.of(twice, Studies.panel(10)).interviews();
        for (int i = 0; i < 10; i++) {
            assertThat(interviews.get(i + 10).showings())
                    .isEqualTo(interviews.get(i).showings());
        }
    }

    @Test
    void aSubsetIsBalancedOverConcepts() {
        Study study = study(new Exposure.Subset(2));
        Map<String, Integer> counts = new HashMap<>();
        InterviewPlan.of(study, Studies.panel(50))
                .interviews()
                .forEach(interview -> interview
                        .seen()
                        .forEach(concept -> counts.merge(concept.id().value(), 1, Integer::sum)));
        assertThat(counts.values()).containsOnly(20).hasSize(5);
    }

    @Test
    void cellsAreUniqueAndCountBeforeAndAfterOncePerPersona() {
        Study study = study(new Exposure.Sequential());
        List<CellKey> cells =
                InterviewPlan.of(study, Studies.panel(10)).cells(study).toList();
        assertThat(InterviewPlan.of(study, Studies.panel(10)).size(study)).isEqualTo(cells.size());
        assertThat(cells).doesNotHaveDuplicates().hasSize(10 * (1 + 6 + 1));
    }

    @Test
    void thePlanIsTheSameForTheSameSeedAndAnotherForAnother() {
        Study study = study(new Exposure.Sequential());
        assertThat(InterviewPlan.of(study, Studies.panel(10))).isEqualTo(InterviewPlan.of(study, Studies.panel(10)));
        assertThat(InterviewPlan.of(study.withSeed(7), Studies.panel(10)))
                .isNotEqualTo(InterviewPlan.of(study, Studies.panel(10)));
    }
}
