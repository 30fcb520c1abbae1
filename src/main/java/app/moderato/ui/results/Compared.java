package app.moderato.ui.results;

import app.moderato.core.analysis.Comparison;
import app.moderato.core.analysis.Comparison.Figures;
import app.moderato.core.analysis.Comparison.Selection;
import app.moderato.core.analysis.ConceptComparison;
import app.moderato.core.analysis.ConceptMeans;
import app.moderato.core.analysis.Finding;
import app.moderato.core.analysis.FindingRules;
import app.moderato.core.analysis.ModelComparison;
import app.moderato.core.analysis.OrderSplit;
import app.moderato.core.analysis.OtherAnswers;
import app.moderato.core.analysis.Respondents;
import app.moderato.core.analysis.ResultView;
import app.moderato.core.analysis.RunResults.Frequencies;
import app.moderato.core.analysis.ScaleGauge;
import app.moderato.core.analysis.Statistic;
import app.moderato.core.study.Study;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.desk.RunView;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The numbers on screen, all of one request. Immutable; made in the background.
 *
 * @param question null where the run rates no concept; then there are no numbers either
 * @param split null where it was not asked for
 * @param models null where only one model was asked
 * @param others what is counted rather than rated
 * @param asked what price questions and questions with several answers say beside it
 */
record Compared(
        Offer offer,
        @Nullable RatingChoice question,
        Offer.Group base,
        Sort sort,
        @Nullable Comparison comparison,
        @Nullable OrderSplit split,
        @Nullable ModelComparison models,
        List<ConceptMeans> means,
        List<Frequencies> others,
        AskedMore asked,
        @Nullable Finding finding,
        ViewVerdicts verdicts,
        List<ConceptName> names) {

    static Compared of(RunView view, @Nullable Study now, Wish wish, @Nullable Offer known) {
        Offer offer = known != null && known.madeOf(view, now) ? known : Offer.of(view, now);
        RatingChoice question = offer.question(wish).orElse(null);
        Offer.Group base = offer.base(wish);
        List<Frequencies> others = OtherAnswers.of(view.study(), view.contents(), base.respondents(), wish.weighted());
        AskedMore asked = AskedMore.of(view, base.respondents(), wish.weighted());
        if (question == null) {
            return new Compared(
                    offer,
                    null,
                    base,
                    wish.sort(),
                    null,
                    null,
                    null,
                    List.of(),
                    others,
                    asked,
                    null,
                    ViewVerdicts.counted(offer),
                    offer.names());
        }
        Selection selection = new Selection(
                question.id(), base.respondents(), wish.weighted(), wish.sort().statistic());
        ScaleGauge gauge = view.results().grounds().gauge();
        Comparison comparison = ConceptComparison.of(view.study(), view.contents(), selection, gauge);
        ViewVerdicts verdicts = ViewVerdicts.of(offer, comparison);
        boolean split = wish.split() && offer.splittable() && comparison.enough();
        return new Compared(
                offer,
                question,
                base,
                wish.sort(),
                comparison,
                split ? OrderSplit.of(view.study(), view.contents(), selection, gauge) : null,
                models(view, comparison, selection),
                ConceptMeans.of(view.study(), view.contents(), base.respondents(), wish.weighted()),
                others,
                asked,
                FindingRules.of(
                        comparison,
                        view.study(),
                        view.run(),
                        verdicts.on(ResultView.COMPARE).level()),
                verdicts,
                offer.names());
    }

    private static @Nullable ModelComparison models(RunView view, Comparison comparison, Selection selection) {
        return view.series().isEmpty() || !comparison.enough()
                ? null
                : ModelComparison.of(
                        view.study(),
                        view.series(),
                        selection,
                        view.results().grounds().gauge());
    }

    RunView view() {
        return offer.view();
    }

    /** The question there are numbers on. */
    RatingChoice rated() {
        return Objects.requireNonNull(question, "the run rates no concept");
    }

    Comparison numbers() {
        return Objects.requireNonNull(comparison, "the run rates no concept");
    }

    /** How many questions are counted rather than rated. */
    int otherQuestions() {
        return (int) others.stream().map(Frequencies::question).distinct().count();
    }

    Statistic by() {
        return sort.statistic();
    }

    boolean everyone() {
        return base.respondents().equals(Respondents.EVERYONE);
    }

    /** From the top of the chart down. */
    List<Figures> rows() {
        return sort == Sort.CODE ? numbers().concepts() : numbers().ranked(by());
    }

    ConceptName name(String concept) {
        return ConceptName.find(names, concept).orElseGet(() -> new ConceptName(concept, "", concept, "", false));
    }

    Optional<Figures> control() {
        return numbers().concepts().stream()
                .filter(figures -> name(figures.concept()).control())
                .findFirst();
    }

    /** The run may still get answers. */
    boolean unfinished() {
        return finding != null && finding.soFar();
    }
}
