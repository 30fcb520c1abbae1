package app.moderato.ui.results;

import app.moderato.core.study.QuestionId;
import java.util.List;

/**
 * A question whose answers are shown as bars.
 *
 * @param name in lists, such as “Purchase intent, 1–5”
 * @param text as asked, with placeholders put into words
 * @param labels of the scale's points, lowest first
 * @param lowest number of the lowest point, 1, or 0 where the scale counts from 0
 */
public record RatingQuestion(QuestionId id, String name, String text, List<String> labels, int lowest) {
    public RatingQuestion {
        labels = List.copyOf(labels);
    }
}
