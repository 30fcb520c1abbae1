package app.moderato.ui.guide;

import app.moderato.core.interview.GuideFacts;
import app.moderato.core.interview.PromptPreviews;
import app.moderato.core.interview.RatingDesk;
import app.moderato.core.study.GuideOutline;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Scale;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.ui.desk.OpenStudy;
import java.util.HashMap;
import java.util.Map;

/**
 * What the page knows of the open study's guide, worked out in the background.
 *
 * @param scales of the rating questions
 */
record ReadGuide(
        OpenStudy study,
        GuideOutline outline,
        GuideFacts facts,
        PromptPreviews prompts,
        Map<QuestionId, Scale> scales) {
    static ReadGuide of(OpenStudy study, ScaleLibrary library) {
        Map<QuestionId, Scale> scales = new HashMap<>();
        study.study().guide().all().forEach(question -> {
            if (question instanceof Question.Rating rating) {
                RatingDesk.scale(rating, library, study.study().language())
                        .ifPresent(scale -> scales.put(question.id(), scale));
            }
        });
        return new ReadGuide(
                study,
                GuideOutline.of(study.study(), library),
                GuideFacts.of(study.study(), study.panel().personas().size()),
                PromptPreviews.of(study.study(), study.panel()),
                Map.copyOf(scales));
    }
}
