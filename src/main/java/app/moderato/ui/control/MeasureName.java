package app.moderato.ui.control;

import app.moderato.core.study.Question;
import java.util.Locale;

/** What a question measures, in a word or two. */
public final class MeasureName {
    private MeasureName() {}

    /** The construct where its scale has one, such as “Purchase intent”; else the question's own id. */
    public static String of(Question question) {
        return plain(
                question instanceof Question.Rating rating && rating.measure() instanceof Question.Measure.Named named
                        ? named.scale()
                        : question.id().value());
    }

    private static String plain(String id) {
        String words = id.replace('-', ' ').replace('_', ' ').strip();
        return words.isEmpty() ? id : words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1);
    }
}
