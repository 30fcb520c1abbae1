package app.moderato.ui.concept;

import app.moderato.core.interview.GuideFacts;
import app.moderato.core.interview.PromptPreviews;
import app.moderato.core.panel.Persona;
import app.moderato.core.study.ConceptReview;
import app.moderato.core.study.Study;
import app.moderato.ui.desk.OpenStudy;

/**
 * What the page knows of the open study, worked out in the background.
 *
 * @param reader of the prompts: the panel's first person
 */
record ReadConcepts(Study study, ConceptReview review, GuideFacts facts, PromptPreviews prompts, Persona reader) {
    static ReadConcepts of(OpenStudy open) {
        return new ReadConcepts(
                open.study(),
                ConceptReview.of(open.study()),
                GuideFacts.of(open.study(), open.panel().personas().size()),
                PromptPreviews.of(open.study(), open.panel()),
                open.panel().personas().getFirst());
    }
}
