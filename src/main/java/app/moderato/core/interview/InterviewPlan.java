package app.moderato.core.interview;

import app.moderato.core.panel.Panel;
import app.moderato.core.study.Guide;
import app.moderato.core.study.Study;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The interviews of a run, a pure function of study, panel and the study's seed. Persona by persona, so that a run that
 * stops early holds whole interviews; as orders are balanced over personas, it is balanced over concepts too.
 */
public record InterviewPlan(List<PlannedInterview> interviews) {
    public InterviewPlan {
        interviews = List.copyOf(interviews);
    }

    public static InterviewPlan of(Study study, Panel panel) {
        ConceptOrders orders = ConceptOrders.of(study, panel.personas().size());
        if (study.simulation().stop() != null) {
            return byTurn(study, panel, orders);
        }
        List<PlannedInterview> interviews = new ArrayList<>();
        for (int replicate = 1; replicate <= study.simulation().replicates(); replicate++) {
            for (int i = 0; i < panel.personas().size(); i++) {
                interviews.add(new PlannedInterview(panel.personas().get(i), replicate, orders.order(i)));
            }
        }
        return new InterviewPlan(interviews);
    }

    /**
     * For a run that may stop early: people in the order in which concept orders are dealt to them, all replicates of one
     * before the next. That order is random, and after every round of orders each was met equally often.
     */
    private static InterviewPlan byTurn(Study study, Panel panel, ConceptOrders orders) {
        List<Integer> people = IntStream.range(0, panel.personas().size())
                .boxed()
                .sorted(Comparator.comparingInt(orders::turn))
                .toList();
        List<PlannedInterview> interviews = new ArrayList<>();
        for (int person : people) {
            for (int replicate = 1; replicate <= study.simulation().replicates(); replicate++) {
                interviews.add(new PlannedInterview(panel.personas().get(person), replicate, orders.order(person)));
            }
        }
        return new InterviewPlan(interviews);
    }

    /** Every cell of the run in the order planned; made one by one, as a large run has too many to hold. */
    public Stream<CellKey> cells(Study study) {
        return interviews.stream().flatMap(interview -> interview.cells(study.guide()));
    }

    /** How many cells there are. */
    public int size(Study study) {
        Guide guide = study.guide();
        int outside = guide.before().size() + guide.after().size();
        return interviews.stream()
                .mapToInt(interview -> outside
                        + interview.showings().size() * guide.questions().size())
                .sum();
    }
}
