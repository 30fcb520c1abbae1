package app.moderato.ui.results;

import app.moderato.core.analysis.Comparison.Difference;
import app.moderato.core.analysis.LikertSummary;
import app.moderato.core.analysis.ModelComparison;
import app.moderato.core.analysis.ModelComparison.Row;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The models' figures as a table: a line for each concept and model. */
final class ModelFigures {
    private static final Messages MESSAGES = Messages.beside(ModelFigures.class);
    private static final Numbers NUMBERS = new Numbers();

    private ModelFigures() {}

    static FigureTable of(Compared compared) {
        ModelWords words = ModelWords.of(compared);
        List<String> heads = List.of(
                MESSAGES.text("results.table.concept"),
                MESSAGES.text("results.models.model"),
                MESSAGES.text("results.table.n"),
                MESSAGES.text("results.table.top2"),
                MESSAGES.text("results.table.low"),
                MESSAGES.text("results.table.high"),
                MESSAGES.text("results.table.mean"),
                MESSAGES.text("results.table.low"),
                MESSAGES.text("results.table.high"),
                MESSAGES.text("results.models.difference"),
                MESSAGES.text("results.table.low"),
                MESSAGES.text("results.table.high"),
                MESSAGES.text("results.table.p"),
                MESSAGES.text("results.table.holm"),
                MESSAGES.text("results.table.judgement"));
        List<FigureRow> rows = new ArrayList<>();
        for (Row row : words.rows()) {
            for (int model = 0; model < row.summaries().size(); model++) {
                rows.add(line(words, row, model));
            }
        }
        return new FigureTable(heads, 2, rows);
    }

    private static FigureRow line(ModelWords words, Row row, int model) {
        List<String> cells = new ArrayList<>();
        cells.add(
                row.concept().equals(ModelComparison.ALL)
                        ? MESSAGES.text("results.models.all")
                        : words.compared().name(row.concept()).name());
        cells.add(words.name(model));
        cells.addAll(row.summaries().get(model).map(ModelFigures::summary).orElseGet(() -> empty(7)));
        Optional<Difference> difference =
                model == 0 ? Optional.empty() : row.differences().get(model - 1).map(found -> found.on(words.by()));
        cells.addAll(difference.map(found -> difference(words, found)).orElseGet(() -> empty(6)));
        return new FigureRow(cells);
    }

    private static List<String> summary(LikertSummary summary) {
        if (summary.collapsed()) {
            return List.of(
                    Integer.toString(summary.n()),
                    NUMBERS.exact(summary.pmf().top2()),
                    HealthWords.SHORT,
                    HealthWords.SHORT,
                    NUMBERS.two(summary.shownMean()),
                    HealthWords.SHORT,
                    HealthWords.SHORT);
        }
        return List.of(
                Integer.toString(summary.n()),
                NUMBERS.exact(summary.pmf().top2()),
                NUMBERS.exact(summary.top2Interval().low()),
                NUMBERS.exact(summary.top2Interval().high()),
                NUMBERS.two(summary.shownMean()),
                NUMBERS.two(summary.shownMeanInterval().low()),
                NUMBERS.two(summary.shownMeanInterval().high()));
    }

    private static List<String> difference(ModelWords words, Difference difference) {
        if (difference.collapsed()) {
            List<String> cells = new ArrayList<>(List.of(NUMBERS.signed(words.by(), difference.value())));
            cells.addAll(Collections.nCopies(4, ""));
            cells.add(HealthWords.SHORT);
            return cells;
        }
        return List.of(
                NUMBERS.signed(words.by(), difference.value()),
                NUMBERS.signed(words.by(), difference.interval().low()),
                NUMBERS.signed(words.by(), difference.interval().high()),
                NUMBERS.p(difference.p()),
                NUMBERS.p(difference.holm()),
                ModelWords.judgement(difference));
    }

    private static List<String> empty(int cells) {
        return Collections.nCopies(cells, "");
    }
}
