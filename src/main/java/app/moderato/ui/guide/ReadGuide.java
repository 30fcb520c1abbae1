package app.moderato.ui.guide;

import app.moderato.core.interview.GuideFacts;
import app.moderato.core.interview.PromptPreviews;
import app.moderato.core.interview.RatingDesk;
import app.moderato.core.panel.Persona;
import app.moderato.core.study.GuideFinding;
import app.moderato.core.study.GuideLint;
import app.moderato.core.study.GuideOutline;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Scale;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.core.study.Study;
import app.moderato.ui.desk.OpenStudy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page knows of the open study's guide, worked out in the background.
 *
 * @param reader null while there is nobody to ask, or nothing to ask about
 * @param scales of the rating questions
 * @param scaleNames of the library
 * @param found what is worth a second look
 */
record ReadGuide(
        OpenStudy study,
        GuideOutline outline,
        GuideFacts facts,
        @Nullable Reader reader,
        Map<QuestionId, Scale> scales,
        List<String> scaleNames,
        List<GuideFinding> found) {
    /** @param first of the panel's people */
    record Reader(PromptPreviews prompts, Persona first) {}

    List<GuideFinding> findings(QuestionId id) {
        return found.stream().filter(finding -> finding.question().equals(id)).toList();
    }

    static ReadGuide of(OpenStudy open, ScaleLibrary library) {
        Study study = open.study();
        List<Persona> people = open.panel().personas();
        Map<QuestionId, Scale> scales = new HashMap<>();
        study.guide().all().forEach(question -> {
            if (question instanceof Question.Rating rating) {
                RatingDesk.scale(rating, library, study.language())
                        .ifPresent(scale -> scales.put(question.id(), scale));
            }
        });
        boolean asked = !people.isEmpty() && !study.concepts().isEmpty();
        return new ReadGuide(
                open,
                GuideOutline.of(study, library),
                GuideFacts.of(study, people.size()),
                asked ? new Reader(PromptPreviews.of(study, open.panel()), people.getFirst()) : null,
                Map.copyOf(scales),
                List.copyOf(library.names()),
                GuideLint.findings(study, library));
    }
}
