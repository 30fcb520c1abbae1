package app.moderato.ui.concept;

import app.moderato.core.interview.GuideFacts;
import app.moderato.core.interview.PromptPreview;
import app.moderato.core.interview.PromptPreviews;
import app.moderato.core.panel.Persona;
import app.moderato.core.study.Concept;
import app.moderato.core.study.ConceptReview;
import app.moderato.core.study.Problem;
import app.moderato.core.study.Question;
import app.moderato.core.study.Study;
import app.moderato.core.study.Unwritten;
import app.moderato.file.study.StudyTemplate;
import app.moderato.ui.desk.OpenStudy;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the page knows of the open study, worked out in the background.
 *
 * @param path of the study
 * @param prompts null while there is nobody to ask, or no question
 */
record ReadConcepts(
        String path,
        Study study,
        List<Problem> errors,
        ConceptReview review,
        GuideFacts facts,
        @Nullable Reader prompts) {
    /** @param question the first about a concept */
    record Reader(PromptPreviews prompts, Persona persona, Question question) {
        PromptPreview of(Concept concept) {
            return prompts.preview(persona, concept, question, id -> Optional.empty());
        }
    }

    static ReadConcepts of(OpenStudy open) {
        Study study = open.study();
        List<Persona> people = open.panel().personas();
        boolean asked = !people.isEmpty()
                && !study.concepts().isEmpty()
                && !study.guide().questions().isEmpty();
        return new ReadConcepts(
                open.path(),
                study,
                open.errors(),
                ConceptReview.of(study, Unwritten.of(study, StudyTemplate.conceptTexts())),
                GuideFacts.of(study, people.size()),
                asked
                        ? new Reader(
                                PromptPreviews.of(study, open.panel()),
                                people.getFirst(),
                                study.guide().questions().getFirst())
                        : null);
    }
}
