package app.moderato.file.concept;

import app.moderato.core.study.Concept;
import app.moderato.core.study.Problem;
import java.util.List;

/**
 * Concepts as taken from a file or folder, with ids that none of the study's have; none repeats the control.
 *
 * @param problems errors for what was left out, warnings for what was taken otherwise than written; by line
 */
public record ImportedConcepts(List<Concept> concepts, List<Problem> problems) {
    public ImportedConcepts {
        concepts = List.copyOf(concepts);
        problems = List.copyOf(problems);
    }
}
