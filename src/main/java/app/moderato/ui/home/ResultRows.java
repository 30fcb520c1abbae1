package app.moderato.ui.home;

import app.moderato.core.analysis.LikertSummary;
import app.moderato.core.interview.CellKey;
import app.moderato.core.study.QuestionId;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.MeasureName;
import app.moderato.ui.desk.RunView;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A run's first rating of concepts, best top-2 first, those of too few people last. */
final class ResultRows {
    private ResultRows() {}

    /** The first question of the guide that rates concepts. */
    static Optional<QuestionId> question(RunView view) {
        return view.results().summaries().stream()
                .filter(summary -> !summary.concept().isEmpty())
                .map(LikertSummary::question)
                .findFirst();
    }

    /** What that question measures; empty where there is none. */
    static String measure(RunView view) {
        return question(view)
                .flatMap(id -> view.study().guide().find(id))
                .map(MeasureName::of)
                .orElse("");
    }

    /** People who rated any concept on it. */
    static int people(RunView view) {
        Optional<QuestionId> question = question(view);
        return (int) view.contents().answers().stream()
                .filter(rated -> rated.rating() != null)
                .map(rated -> rated.answer().key())
                .filter(key -> question.filter(key.question()::equals).isPresent())
                .map(CellKey::persona)
                .distinct()
                .count();
    }

    static List<ResultRow> of(RunView view) {
        Optional<QuestionId> question = question(view);
        List<ConceptName> names = ConceptName.of(view.study());
        return view.results().summaries().stream()
                .filter(summary -> question.filter(summary.question()::equals).isPresent())
                .flatMap(summary ->
                        ConceptName.find(names, summary.concept()).stream().map(name -> ResultRow.of(name, summary)))
                .sorted(Comparator.comparing(ResultRow::enough)
                        .thenComparingDouble(ResultRow::top2)
                        .reversed())
                .toList();
    }
}
