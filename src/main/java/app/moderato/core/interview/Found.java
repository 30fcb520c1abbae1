package app.moderato.core.interview;

import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.QuestionId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What a query found, in an order of its own. Light enough for every answer of a large run; the answers themselves are
 * read as they are looked at.
 */
public final class Found {
    /** How answers are sorted. */
    public enum Order {
        /** As asked: one person after the other. */
        PLANNED,
        /** Those first that the words match best. */
        WORDS,
        /** Those first that have most mass on the point asked for. */
        POINT
    }

    /**
     * A person with something found.
     *
     * @param matches how many of the person's answers
     * @param best the one that comes first
     */
    public record PersonHit(PersonaId persona, int matches, CellId best) {}

    /**
     * An answer and where it belongs.
     *
     * @param concept its id, empty outside the concepts
     * @param showing of the concept to the person, from 1
     */
    public record FoundAnswer(CellId cell, PersonaId persona, String concept, QuestionId question, int showing) {}

    private final TranscriptIndex index;
    private final int[] positions;
    private final Order order;

    /** @param positions in the index, sorted */
    public Found(TranscriptIndex index, int[] positions, Order order) {
        this.index = index;
        this.positions = positions.clone();
        this.order = order;
    }

    public Order order() {
        return order;
    }

    /** How many answers. */
    public int matches() {
        return positions.length;
    }

    /** Each person at the place of the best answer, in the order of the answers. */
    public List<PersonHit> people() {
        int[] matches = new int[index.people()];
        for (int position : positions) {
            matches[index.person(position)]++;
        }
        List<PersonHit> people = new ArrayList<>();
        for (int position : positions) {
            int person = index.person(position);
            if (matches[person] > 0) {
                people.add(new PersonHit(index.persona(position), matches[person], index.cell(position)));
                matches[person] = 0;
            }
        }
        return people;
    }

    public List<FoundAnswer> answers() {
        return answers(position -> true);
    }

    public List<FoundAnswer> answersTo(QuestionId question) {
        return answers(position -> index.question(position).equals(question));
    }

    /** @param concept its id, empty for answers outside the concepts */
    public List<FoundAnswer> answersAbout(String concept) {
        return answers(position -> index.concept(position).equals(concept));
    }

    private List<FoundAnswer> answers(IntPredicate wanted) {
        return IntStream.of(positions).filter(wanted).mapToObj(this::answer).toList();
    }

    private FoundAnswer answer(int position) {
        return new FoundAnswer(
                index.cell(position),
                index.persona(position),
                index.concept(position),
                index.question(position),
                index.showing(position));
    }

    /** Answers per question; questions without any are left out. */
    public Map<QuestionId, Integer> perQuestion() {
        Map<QuestionId, Integer> counts = new LinkedHashMap<>();
        for (int position : positions) {
            counts.merge(index.question(position), 1, Integer::sum);
        }
        return counts;
    }

    /** Answers per concept's id, empty for those outside the concepts; concepts without any are left out. */
    public Map<String, Integer> perConcept() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int position : positions) {
            counts.merge(index.concept(position), 1, Integer::sum);
        }
        return counts;
    }
}
