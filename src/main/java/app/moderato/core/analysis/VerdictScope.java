package app.moderato.core.analysis;

import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.panel.Persona;
import app.moderato.core.study.QuestionId;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a verdict is on: the view, and what it shows.
 *
 * @param questions whose answers are shown; empty for all of the guide
 * @param base whose answers are shown
 * @param weighted false where every persona counts alike
 * @param measure that differences are shown on
 */
public record VerdictScope(
        ResultView view, Set<QuestionId> questions, Respondents base, boolean weighted, Statistic measure) {
    /** Everything a run holds, on the mean. */
    public static final VerdictScope RUN =
            new VerdictScope(ResultView.RUN, Set.of(), Respondents.EVERYONE, true, Statistic.MEAN);

    public VerdictScope {
        questions = Set.copyOf(questions);
    }

    /** One question as it is compared. */
    public static VerdictScope of(ResultView view, Comparison.Selection selection) {
        return new VerdictScope(
                view, Set.of(selection.question()), selection.base(), selection.weighted(), selection.by());
    }

    public VerdictScope on(ResultView other) {
        return new VerdictScope(other, questions, base, weighted, measure);
    }

    public VerdictScope with(QuestionId question) {
        return new VerdictScope(view, Set.of(question), base, weighted, measure);
    }

    public VerdictScope withAllQuestions() {
        return new VerdictScope(view, Set.of(), base, weighted, measure);
    }

    boolean shows(QuestionId question) {
        return questions.isEmpty() || questions.contains(question);
    }

    boolean shows(RatedAnswer answer) {
        return shows(answer.answer().key().question());
    }

    boolean includes(Persona persona) {
        return base.include(persona);
    }

    /** To be set after what is counted, such as {@code  of intent, gender female}; empty for a whole run. */
    String words() {
        String asked = questions.isEmpty()
                ? ""
                : " of " + questions.stream().map(QuestionId::value).sorted().collect(Collectors.joining(" and "));
        return base.everyone() ? asked : asked + " (" + base.attribute() + " " + base.category() + ")";
    }
}
