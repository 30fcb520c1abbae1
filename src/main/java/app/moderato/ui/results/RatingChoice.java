package app.moderato.ui.results;

import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.report.scale.QuestionScale;
import app.moderato.ui.control.MeasureName;
import app.moderato.ui.desk.RunView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A question that rates concepts, as it is chosen.
 *
 * @param number place in the guide, from 1
 * @param name of what is rated, such as “Purchase intent”
 * @param lowest number of the scale's lowest point, 0 or 1
 * @param labels of the points, lowest first
 * @param wording as it reads over all concepts
 * @param method such as {@code ssr}
 */
record RatingChoice(
        QuestionId id, int number, String name, int lowest, List<String> labels, String wording, String method) {
    /** In guide order, those of which there is an answer. */
    static List<RatingChoice> of(RunView view) {
        List<Question> all = view.study().guide().all().toList();
        List<RatingChoice> choices = new ArrayList<>();
        for (Question question : view.study().guide().questions()) {
            view.results().summaries().stream()
                    .filter(summary -> summary.question().equals(question.id()))
                    .findFirst()
                    .ifPresent(summary -> choices.add(new RatingChoice(
                            question.id(),
                            all.indexOf(question) + 1,
                            MeasureName.of(question),
                            summary.lowest(),
                            labels(view, question, summary.pmf().points(), summary.lowest()),
                            QuestionScale.wording(question),
                            summary.method())));
        }
        return List.copyOf(choices);
    }

    int highest() {
        return lowest + labels.size() - 1;
    }

    private static List<String> labels(RunView view, Question question, int points, int lowest) {
        return Optional.ofNullable(view.labels().get(question.id()))
                .filter(known -> known.size() == points)
                .orElseGet(() -> IntStream.range(lowest, lowest + points)
                        .mapToObj(String::valueOf)
                        .toList());
    }
}
