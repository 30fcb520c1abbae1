package app.moderato.report.html;

import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RunContents;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which answers are quoted: a rule, so that nobody picks. */
final class Verbatims {
    static final int PER_CONCEPT = 6;

    private Verbatims() {}

    /** The first rating question asked for each concept; without one there is nothing to spread the quotes over. */
    static Optional<QuestionId> question(Study study) {
        return study.guide().questions().stream()
                .filter(Question.Rating.class::isInstance)
                .map(Question::id)
                .findFirst();
    }

    /**
     * Answers of the first showing and replicate sorted by their mean (equal ones in planned order), then the lowest,
     * the highest and those at equal steps of rank between them.
     */
    static List<RatedAnswer> of(RunContents contents, QuestionId question, String concept) {
        List<RatedAnswer> sorted = contents.answers().stream()
                .filter(answer -> answer.answer().status() == CellStatus.ANSWERED && answer.rating() != null)
                .filter(answer -> answer.answer().key().question().equals(question)
                        && answer.answer().key().concept().equals(concept)
                        && answer.answer().key().showing() == 1
                        && answer.answer().key().replicate() == 1)
                .sorted(Comparator.comparingDouble(Verbatims::mean))
                .toList();
        Set<Integer> ranks = new LinkedHashSet<>();
        for (int i = 0; i < PER_CONCEPT && !sorted.isEmpty(); i++) {
            ranks.add((int) Math.round(i * (sorted.size() - 1.0) / (PER_CONCEPT - 1)));
        }
        return ranks.stream().map(sorted::get).toList();
    }

    static double mean(RatedAnswer answer) {
        return answer.rating() == null ? Double.NaN : answer.rating().pmf().mean();
    }
}
