package app.moderato.ui.home;

import app.moderato.core.analysis.LikertSummary;
import app.moderato.core.study.QuestionId;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.desk.RunView;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A run's first rating of concepts, best top-2 first. */
final class ResultRows {
    private ResultRows() {}

    /** The first question of the guide that rates concepts. */
    static Optional<QuestionId> question(RunView view) {
        return view.results().summaries().stream()
                .filter(summary -> !summary.concept().isEmpty())
                .map(LikertSummary::question)
                .findFirst();
    }

    static List<ResultRow> of(RunView view) {
        Optional<QuestionId> question = question(view);
        List<ConceptName> names = ConceptName.of(view.study());
        return view.results().summaries().stream()
                .filter(summary -> question.filter(summary.question()::equals).isPresent())
                .flatMap(summary -> ConceptName.find(names, summary.concept()).stream()
                        .map(name -> new ResultRow(name, summary.pmf().top2(), summary.top2Interval())))
                .sorted(Comparator.comparingDouble(ResultRow::top2).reversed())
                .toList();
    }
}
