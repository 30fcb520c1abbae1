package app.moderato.core.interview;

import app.moderato.core.panel.Persona;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Guide;
import app.moderato.core.study.Question;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything one persona is asked in one replicate.
 *
 * @param replicate from 1
 * @param showings the concepts in the order shown
 */
public record PlannedInterview(Persona persona, int replicate, List<Showing> showings) {
    public PlannedInterview {
        showings = List.copyOf(showings);
    }

    /** The concepts in the order first seen, without repeats. */
    public List<Concept> seen() {
        return showings.stream().map(Showing::concept).distinct().toList();
    }

    /** In the order in which they are asked. */
    Stream<CellKey> cells(Guide guide) {
        Stream<CellKey> before = guide.before().stream().map(question -> keyOutside(question));
        Stream<CellKey> concepts = showings.stream()
                .flatMap(showing -> guide.questions().stream().map(question -> key(question, showing)));
        Stream<CellKey> after = guide.after().stream().map(question -> keyOutside(question));
        return Stream.of(before, concepts, after).flatMap(cells -> cells);
    }

    CellKey key(Question question, Showing showing) {
        return new CellKey(persona.id(), showing.concept().id().value(), question.id(), showing.number(), replicate);
    }

    /** Of a question before or after the concepts. */
    CellKey keyOutside(Question question) {
        return new CellKey(persona.id(), "", question.id(), 1, replicate);
    }
}
