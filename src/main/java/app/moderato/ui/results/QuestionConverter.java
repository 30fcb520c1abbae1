package app.moderato.ui.results;

import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A question by its name. */
final class QuestionConverter extends StringConverter<RatingQuestion> {
    @Override
    public String toString(@Nullable RatingQuestion question) {
        return question == null ? "" : question.name();
    }

    @Override
    public RatingQuestion fromString(String text) {
        throw new UnsupportedOperationException("The box of questions is not typed into.");
    }
}
