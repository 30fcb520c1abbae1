package app.moderato.ui.results;

import app.moderato.core.analysis.OrderSplit;
import app.moderato.core.analysis.Respondents;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import app.moderato.core.study.StudyChanges;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.desk.RunView;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What there is to choose from in a run. Made in the background.
 *
 * @param weighable weights differ
 * @param splittable anybody was shown more than one concept
 * @param changes in words, between the study as run and as it is now; empty where the run still fits
 */
record Offer(
        RunView view,
        @Nullable Study now,
        List<RatingChoice> questions,
        List<Group> bases,
        boolean weighable,
        boolean splittable,
        List<String> changes) {

    /** @param n unweighted */
    record Group(Respondents respondents, int n) {
        /** Figures may be shown of it. */
        boolean enough() {
            return n >= Respondents.LEAST;
        }
    }

    /** @param now the study as it lies open, null where none does */
    static Offer of(RunView view, @Nullable Study now) {
        return new Offer(
                view,
                now,
                RatingChoice.of(view),
                Respondents.offered(view.contents().panel()).stream()
                        .map(respondents -> new Group(
                                respondents, respondents.count(view.contents().panel())))
                        .toList(),
                view.contents().panel().weighted(),
                OrderSplit.available(view.contents()),
                now == null ? List.of() : StudyChanges.between(view.study(), now));
    }

    /** Made of these two. */
    boolean madeOf(RunView other, @Nullable Study study) {
        return view.equals(other) && Objects.equals(now, study);
    }

    List<ConceptName> names() {
        return ConceptName.of(view.study());
    }

    /** The wish as far as this run can grant it. */
    Optional<RatingChoice> question(Wish wish) {
        return questions.stream()
                .filter(question -> question.id().equals(wish.question()))
                .findFirst()
                .or(() -> questions.stream().findFirst());
    }

    Group base(Wish wish) {
        return bases.stream()
                .filter(base -> base.respondents().equals(wish.base()))
                .findFirst()
                .orElseGet(() -> bases.getFirst());
    }

    /** The open question that follows the rating, or else any asked about each concept. */
    Optional<QuestionId> reasons(RatingChoice rating) {
        List<Question> asked = view.study().guide().questions();
        List<Question> open =
                asked.stream().filter(Question.Open.class::isInstance).toList();
        int place = asked.stream().map(Question::id).toList().indexOf(rating.id());
        return open.stream()
                .filter(question -> asked.indexOf(question) > place)
                .findFirst()
                .or(() -> open.stream().findFirst())
                .map(Question::id);
    }
}
