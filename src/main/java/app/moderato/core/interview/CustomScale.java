package app.moderato.core.interview;

import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.ReferenceSet;
import app.moderato.core.study.Scale;
import java.util.List;

/** A study's own points and labels as a scale whose labels are the one, unmeasured reference set. */
final class CustomScale {
    private CustomScale() {}

    static Scale of(QuestionId question, Question.Measure.Custom custom, String language) {
        return new Scale(
                question.value(),
                language,
                custom.points(),
                custom.labels(),
                "unmeasured",
                List.of(new ReferenceSet("labels", custom.labels())));
    }
}
