package app.moderato.core.interview;

import app.moderato.core.study.Guide;
import app.moderato.core.study.GuideSection;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The base of each question of a guide. */
public final class Bases {
    private Bases() {}

    /** @param people in the panel */
    public static List<TimesAsked> of(Study study, int people) {
        Guide guide = study.guide();
        ConceptOrders orders = ConceptOrders.of(study, people);
        int once = people * study.simulation().replicates();
        int shown = study.simulation().replicates()
                * IntStream.range(0, people)
                        .map(person -> orders.order(person).size())
                        .sum();
        List<TimesAsked> bases = new ArrayList<>();
        add(bases, GuideSection.BEFORE, guide.before(), people, once);
        add(bases, GuideSection.QUESTIONS, guide.questions(), people, shown);
        add(bases, GuideSection.AFTER, guide.after(), people, once);
        return bases;
    }

    private static void add(
            List<TimesAsked> bases, GuideSection section, List<Question> questions, int people, int atMost) {
        for (Question question : questions) {
            boolean conditional = question.wording().askIf() != null;
            bases.add(new TimesAsked(bases.size() + 1, question.id(), section, conditional, people, atMost, null));
        }
    }

    /** With how often each question was put in a run: cells that are neither skipped nor pending. */
    public static List<TimesAsked> counted(List<TimesAsked> bases, Collection<Answer> cells) {
        Map<QuestionId, Integer> asked = new HashMap<>();
        for (Answer cell : cells) {
            if (cell.status() != CellStatus.SKIPPED && cell.status() != CellStatus.PENDING) {
                asked.merge(cell.key().question(), 1, Integer::sum);
            }
        }
        return bases.stream()
                .map(base -> base.counted(asked.getOrDefault(base.question(), 0)))
                .toList();
    }
}
