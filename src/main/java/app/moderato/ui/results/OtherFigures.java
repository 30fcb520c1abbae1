package app.moderato.ui.results;

import app.moderato.core.analysis.Respondents;
import app.moderato.core.analysis.RunResults.Frequencies;
import app.moderato.core.analysis.Statistic;
import app.moderato.core.analysis.inference.Interval;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.MeasureName;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What is counted rather than rated, as a table: a line for each answer that could be given, a column for each concept. */
final class OtherFigures {
    private static final Messages MESSAGES = Messages.beside(OtherFigures.class);
    private static final Numbers NUMBERS = new Numbers();

    private final Compared compared;
    /** Ids of the concepts that are columns; empty for questions outside the concepts. */
    private final List<String> columns;

    private OtherFigures(Compared compared) {
        this.compared = compared;
        Set<String> asked = new LinkedHashSet<>();
        compared.others().forEach(counted -> asked.add(counted.concept()));
        List<String> all = new ArrayList<>();
        all.add("");
        compared.names().forEach(name -> all.add(name.id()));
        this.columns = all.stream().filter(asked::contains).toList();
    }

    static FigureTable of(Compared compared) {
        OtherFigures figures = new OtherFigures(compared);
        return new FigureTable(figures.heads(), 2, figures.rows());
    }

    private List<String> heads() {
        List<String> heads = new ArrayList<>(
                List.of(MESSAGES.text("results.others.question"), MESSAGES.text("results.others.answer")));
        for (String column : columns) {
            ConceptName name = compared.name(column);
            heads.add(
                    column.isEmpty()
                            ? MESSAGES.text("results.others.outside")
                            : MESSAGES.text("results.others.concept", name.letter(), name.name()));
        }
        return heads;
    }

    private List<FigureRow> rows() {
        List<FigureRow> rows = new ArrayList<>();
        List<Question> all = compared.view().study().guide().all().toList();
        for (int i = 0; i < all.size(); i++) {
            Question question = all.get(i);
            List<Frequencies> counted = compared.others().stream()
                    .filter(one -> one.question().equals(question.id()))
                    .toList();
            if (!counted.isEmpty()) {
                String name = MESSAGES.text("results.question.numbered", MeasureName.of(question), i + 1);
                lines(question, name, counted).forEach(rows::add);
            }
        }
        return rows;
    }

    /** How many answered, then what. */
    private List<FigureRow> lines(Question question, String name, List<Frequencies> counted) {
        List<FigureRow> lines = new ArrayList<>();
        lines.add(line(question.id(), name, MESSAGES.text("results.table.n"), one -> Integer.toString(one.n())));
        Set<String> options = new LinkedHashSet<>();
        counted.forEach(one -> options.addAll(one.shares().keySet()));
        for (String option : options) {
            lines.add(line(
                    question.id(),
                    name,
                    question instanceof Question.Ranking ? MESSAGES.text("results.others.first", option) : option,
                    one -> enough(one, share(one, option))));
        }
        if (options.isEmpty()) {
            lines.add(line(
                    question.id(),
                    name,
                    MESSAGES.text("results.others.median"),
                    one -> enough(one, Double.isNaN(one.median()) ? "" : NUMBERS.two(one.median()))));
        }
        return lines;
    }

    /** With its interval where people were counted whole. */
    private static String share(Frequencies counted, String option) {
        String share = NUMBERS.exact(counted.shares().getOrDefault(option, 0.0));
        Interval interval = counted.intervals().get(option);
        return interval == null
                ? share
                : MESSAGES.text("results.others.share", share, NUMBERS.range(Statistic.TOP2, interval));
    }

    private static String enough(Frequencies counted, String figure) {
        return counted.n() < Respondents.LEAST ? MESSAGES.text("results.others.few") : figure;
    }

    private FigureRow line(QuestionId question, String name, String answer, Function<Frequencies, String> figure) {
        List<String> cells = new ArrayList<>(List.of(name, answer));
        for (String column : columns) {
            cells.add(compared.others().stream()
                    .filter(one ->
                            one.question().equals(question) && one.concept().equals(column))
                    .findFirst()
                    .map(figure)
                    .orElse(""));
        }
        return new FigureRow(cells);
    }
}
