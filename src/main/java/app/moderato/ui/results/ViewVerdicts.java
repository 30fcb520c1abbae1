package app.moderato.ui.results;

import app.moderato.core.analysis.Comparison;
import app.moderato.core.analysis.ResultView;
import app.moderato.core.analysis.Verdict;
import app.moderato.core.analysis.VerdictRules;
import app.moderato.core.analysis.VerdictScope;
import app.moderato.core.analysis.ViewVerdict;
import app.moderato.core.interview.RunContents;
import app.moderato.ui.desk.RunView;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The verdict on each of the page's views, on what it shows. Made in the background. */
final class ViewVerdicts {
    private final Map<ResultView, Verdict> own = new EnumMap<>(ResultView.class);

    private ViewVerdicts() {}

    /** Of a run that rates no concept. */
    static ViewVerdicts counted(Offer offer) {
        ViewVerdicts verdicts = new ViewVerdicts();
        verdicts.own.put(
                ResultView.COMPARE,
                VerdictRules.changed(offer.view().results().verdict(), offer.changes())
                        .on(ResultView.TABLE));
        return verdicts;
    }

    static ViewVerdicts of(Offer offer, Comparison comparison) {
        RunView view = offer.view();
        VerdictScope scope = VerdictScope.of(ResultView.COMPARE, comparison.selection());
        Verdict compared = judge(offer, view.contents(), scope);
        ViewVerdicts verdicts = new ViewVerdicts();
        verdicts.own.put(ResultView.COMPARE, VerdictLines.of(compared, comparison, view, offer.names()));
        verdicts.own.put(ResultView.SUBGROUPS, compared.on(ResultView.SUBGROUPS));
        verdicts.own.put(
                ResultView.TABLE,
                judge(offer, view.contents(), scope.on(ResultView.TABLE).withAllQuestions()));
        if (!view.series().isEmpty()) {
            verdicts.own.put(ResultView.MODELS, models(offer, scope.on(ResultView.MODELS), view.series()));
        }
        return verdicts;
    }

    /** No better than the weakest of the runs beside each other. */
    private static Verdict models(Offer offer, VerdictScope scope, List<RunContents> series) {
        return series.stream()
                .map(run -> judge(offer, run, scope))
                .reduce(Verdict::and)
                .orElseThrow();
    }

    private static Verdict judge(Offer offer, RunContents contents, VerdictScope scope) {
        return ViewVerdict.of(
                offer.view().study(), contents, offer.view().results().grounds(), scope, offer.changes());
    }

    /** A view without one of its own has that of the comparison it is made from. */
    Verdict on(ResultView view) {
        Verdict found = own.get(view);
        return found == null
                ? Objects.requireNonNull(own.get(ResultView.COMPARE)).on(view)
                : found;
    }
}
