package app.moderato.ui.desk;

import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far the scoring of a run's answers is, which may trail the interviews.
 *
 * @param scored answers to rating questions that have a score
 * @param answers to rating questions
 */
public record Scoring(int scored, int answers) {
    public static Scoring of(RunView view) {
        Set<QuestionId> rated = view.study()
                .guide()
                .all()
                .filter(Question.Rating.class::isInstance)
                .map(Question::id)
                .collect(Collectors.toSet());
        List<RatedAnswer> answers = view.contents().answers().stream()
                .filter(one -> one.answer().status() == CellStatus.ANSWERED
                        && rated.contains(one.answer().key().question()))
                .toList();
        return new Scoring(
                (int) answers.stream().filter(one -> one.rating() != null).count(), answers.size());
    }

    /** Figures are on their way. */
    public boolean underWay() {
        return scored < answers;
    }
}
