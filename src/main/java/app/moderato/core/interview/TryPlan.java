package app.moderato.core.interview;

import app.moderato.core.panel.Panel;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Guide;
import app.moderato.core.study.Memory;
import app.moderato.core.study.Question;
import app.moderato.core.study.Study;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has to be asked before one question stands as a run would put it.
 *
 * @param cell of the question
 * @param wanted that cell, and those before it that are part of its conversation
 * @param planned whether a run shows this concept to this persona
 */
record TryPlan(PlannedInterview interview, CellKey cell, Set<CellKey> wanted, boolean planned) {
    TryPlan {
        wanted = Set.copyOf(wanted);
    }

    /** @param concept null for questions before and after the concepts */
    static TryPlan of(Study study, Panel panel, Persona persona, @Nullable Concept concept, Question question) {
        List<Showing> usual = ConceptOrders.of(study, panel.personas().size()).order(index(panel, persona));
        if (!study.guide().questions().contains(question)) {
            PlannedInterview interview = new PlannedInterview(persona, 1, usual);
            CellKey cell = interview.keyOutside(question);
            return new TryPlan(interview, cell, conversation(study.guide(), interview, cell), true);
        }
        if (concept == null) {
            throw new IllegalArgumentException("The question “" + question.id() + "” is about a concept.");
        }
        boolean planned = usual.stream().anyMatch(showing -> showing.concept().equals(concept));
        PlannedInterview interview = new PlannedInterview(persona, 1, planned ? usual : insteadOfLast(usual, concept));
        CellKey cell = interview.key(question, new Showing(concept, 1));
        return new TryPlan(interview, cell, conversation(study.guide(), interview, cell), planned);
    }

    private static int index(Panel panel, Persona persona) {
        List<PersonaId> ids = panel.personas().stream().map(Persona::id).toList();
        int index = ids.indexOf(persona.id());
        if (index < 0) {
            throw new IllegalArgumentException("“" + persona.id() + "” is not in the panel.");
        }
        return index;
    }

    private static List<Showing> insteadOfLast(List<Showing> usual, Concept concept) {
        List<Showing> showings = new ArrayList<>(usual);
        showings.set(showings.size() - 1, new Showing(concept, 1));
        return showings;
    }

    private static Set<CellKey> conversation(Guide guide, PlannedInterview interview, CellKey cell) {
        boolean afresh = guide.memory() == Memory.CONCEPT && !cell.concept().isEmpty();
        Set<CellKey> cells = new HashSet<>();
        for (CellKey earlier : interview.cells(guide).toList()) {
            boolean heard = earlier.concept().isEmpty()
                    || (earlier.concept().equals(cell.concept()) && earlier.showing() == cell.showing());
            if (!afresh || heard) {
                cells.add(earlier);
            }
            if (earlier.equals(cell)) {
                return cells;
            }
        }
        throw new IllegalArgumentException("The question “" + cell.question() + "” is not in the guide.");
    }
}
