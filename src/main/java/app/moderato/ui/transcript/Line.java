package app.moderato.ui.transcript;

import app.moderato.core.study.QuestionId;
import app.moderato.ui.control.ConceptName;
import org.jspecify.annotations.Nullable;

/** A row of the middle column. */
sealed interface Line {
    /**
     * Opens a part of an interview.
     *
     * @param concept shown from here on; null for the parts without one
     * @param detail such as “shown first of six”
     */
    record Section(String title, @Nullable ConceptName concept, String detail) implements Line {}

    /**
     * A question and its answer.
     *
     * @param label of the question, such as {@code Q3}
     * @param who stands over it, null where that is clear
     * @param concept stands over it, null where that is clear
     * @param again whether the concept was shown to the person before
     * @param questionShown whether the question stands over its answer
     */
    record Entry(
            LazyAnswer answer,
            QuestionId question,
            String label,
            @Nullable PersonName who,
            @Nullable ConceptName concept,
            boolean again,
            boolean questionShown)
            implements Line {}
}
