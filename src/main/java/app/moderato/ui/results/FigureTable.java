package app.moderato.ui.results;

import app.moderato.core.analysis.Comparison;
import app.moderato.core.analysis.Comparison.Difference;
import app.moderato.core.analysis.Comparison.Pair;
import app.moderato.core.analysis.ConceptMeans;
import app.moderato.core.analysis.LikertSummary;
import app.moderato.core.analysis.Statistic;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The view's numbers in lines and columns, exact to one decimal of a percent.
 *
 * @param heads one per column
 * @param texts how many columns from the left hold words rather than figures
 */
record FigureTable(List<String> heads, int texts, List<FigureRow> rows) {
    private static final Messages MESSAGES = Messages.beside(FigureTable.class);
    private static final double LETTER = 6.9;
    private static final double PADDING = 30;
    private static final Numbers NUMBERS = new Numbers();

    FigureTable {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
        int columns = heads.size();
        if (rows.stream().anyMatch(row -> row.cells().size() != columns)) {
            throw new IllegalArgumentException("Every line has " + columns + " cells.");
        }
    }

    /** A line for each concept, or for each half of the interview where the view is split. */
    static FigureTable concepts(Compared compared) {
        RatingChoice rated = compared.rated();
        List<String> heads = new ArrayList<>(List.of(
                MESSAGES.text("results.table.code"),
                MESSAGES.text("results.table.concept"),
                MESSAGES.text("results.table.n"),
                MESSAGES.text("results.table.effective"),
                MESSAGES.text("results.table.top2"),
                MESSAGES.text("results.table.low"),
                MESSAGES.text("results.table.high"),
                MESSAGES.text("results.table.bottom2"),
                MESSAGES.text("results.table.mean"),
                MESSAGES.text("results.table.low"),
                MESSAGES.text("results.table.high"),
                MESSAGES.text("results.table.best-top2"),
                MESSAGES.text("results.table.best-mean"),
                MESSAGES.text("results.table.loss-top2"),
                MESSAGES.text("results.table.loss-mean")));
        for (int point = 0; point < rated.labels().size(); point++) {
            heads.add(MESSAGES.text("results.table.point", rated.lowest() + point));
        }
        heads.addAll(HealthWords.heads());
        List<ConceptMeans> others = compared.means().stream()
                .filter(means -> !means.question().equals(rated.id()))
                .toList();
        others.forEach(means -> heads.add(MESSAGES.text("results.table.other", Naming.of(compared.offer(), means))));
        List<FigureRow> rows = new ArrayList<>();
        for (Comparison.Figures figures : compared.rows()) {
            rows.add(concept(compared, figures, others));
            halves(compared, figures.concept(), others.size()).forEach(rows::add);
        }
        return new FigureTable(heads, 2, rows);
    }

    private static FigureRow concept(Compared compared, Comparison.Figures figures, List<ConceptMeans> others) {
        ConceptName name = compared.name(figures.concept());
        List<String> cells = summary(name.letter(), name.name(), figures.summary(), Math.round(figures.effective()));
        cells.add(NUMBERS.exact(figures.best().top2()));
        cells.add(NUMBERS.exact(figures.best().mean()));
        cells.add(String.format(Locale.ENGLISH, "%.1f", 100 * figures.loss().top2()));
        cells.add(NUMBERS.two(figures.loss().mean()));
        figures.summary().pmf().stream().mapToObj(NUMBERS::exact).forEach(cells::add);
        cells.addAll(HealthWords.cells(figures.summary()));
        others.forEach(means -> {
            Double mean = means.means().get(figures.concept());
            cells.add(mean == null ? "" : NUMBERS.two(mean));
        });
        return new FigureRow(cells);
    }

    /** @param empty cells at the end, which a half has nothing for */
    private static Stream<FigureRow> halves(Compared compared, String concept, int empty) {
        if (compared.split() == null) {
            return Stream.of();
        }
        ConceptName name = compared.name(concept);
        return Stream.concat(
                half(compared.split().early(), concept, name, MESSAGES.text("results.chart.early"), empty),
                half(compared.split().late(), concept, name, MESSAGES.text("results.chart.late"), empty));
    }

    private static Stream<FigureRow> half(
            List<LikertSummary> half, String concept, ConceptName name, String which, int empty) {
        return half.stream()
                .filter(summary -> summary.concept().equals(concept))
                .map(summary -> {
                    List<String> cells = summary(name.letter(), name.name() + ", " + which, summary, -1);
                    cells.addAll(Collections.nCopies(4, ""));
                    summary.pmf().stream().mapToObj(NUMBERS::exact).forEach(cells::add);
                    cells.addAll(HealthWords.cells(summary));
                    cells.addAll(Collections.nCopies(empty, ""));
                    return new FigureRow(cells);
                });
    }

    private static List<String> summary(String letter, String name, LikertSummary summary, long effective) {
        return new ArrayList<>(List.of(
                letter,
                name,
                Integer.toString(summary.n()),
                effective < 0 ? "" : Long.toString(effective),
                NUMBERS.exact(summary.pmf().top2()),
                end(summary, NUMBERS.exact(summary.top2Interval().low())),
                end(summary, NUMBERS.exact(summary.top2Interval().high())),
                NUMBERS.exact(summary.pmf().bottom2()),
                NUMBERS.two(summary.shownMean()),
                end(summary, NUMBERS.two(summary.shownMeanInterval().low())),
                end(summary, NUMBERS.two(summary.shownMeanInterval().high()))));
    }

    private static String end(LikertSummary summary, String words) {
        return summary.collapsed() ? HealthWords.SHORT : words;
    }

    /** A line for each difference shown, on both statistics. */
    static FigureTable pairs(Compared compared) {
        List<String> heads = List.of(
                MESSAGES.text("results.table.pair"),
                MESSAGES.text("results.table.n"),
                MESSAGES.text("results.table.top2-points"),
                MESSAGES.text("results.table.low"),
                MESSAGES.text("results.table.high"),
                MESSAGES.text("results.table.p"),
                MESSAGES.text("results.table.holm"),
                MESSAGES.text("results.table.judgement"),
                MESSAGES.text("results.table.above"),
                MESSAGES.text("results.table.mean"),
                MESSAGES.text("results.table.low"),
                MESSAGES.text("results.table.high"),
                MESSAGES.text("results.table.p"),
                MESSAGES.text("results.table.holm"),
                MESSAGES.text("results.table.judgement"),
                MESSAGES.text("results.table.above"));
        return new FigureTable(
                heads,
                1,
                compared.numbers().pairs().stream()
                        .map(pair -> pair(compared, pair))
                        .toList());
    }

    private static FigureRow pair(Compared compared, Pair pair) {
        List<String> cells = new ArrayList<>(List.of(
                MESSAGES.text(
                        "results.table.versus",
                        compared.name(pair.first()).letter(),
                        compared.name(pair.second()).letter()),
                Integer.toString(pair.n())));
        for (Statistic statistic : List.of(Statistic.TOP2, Statistic.MEAN)) {
            Difference difference = pair.difference().on(statistic);
            double scale = statistic == Statistic.TOP2 ? 100 : 1;
            cells.add(signed(scale * difference.value(), statistic));
            cells.add(
                    difference.collapsed()
                            ? ""
                            : signed(scale * difference.interval().low(), statistic));
            cells.add(
                    difference.collapsed()
                            ? ""
                            : signed(scale * difference.interval().high(), statistic));
            cells.add(difference.collapsed() ? "" : NUMBERS.p(difference.p()));
            cells.add(difference.collapsed() ? "" : NUMBERS.p(difference.holm()));
            cells.add(PairWords.judgement(difference));
            cells.add(NUMBERS.chance(pair.above().on(statistic)));
        }
        return new FigureRow(cells);
    }

    private static String signed(double value, Statistic statistic) {
        String text = String.format(java.util.Locale.ENGLISH, statistic == Statistic.TOP2 ? "%+.1f" : "%+.2f", value);
        return text.matches("[+-]0\\.0+") ? text.substring(1) : text.replace('-', '−');
    }

    /** Of a column, in pixels, so that its longest cell is whole. */
    double width(int column) {
        int longest = Stream.concat(
                        Stream.of(heads.get(column)),
                        rows.stream().map(row -> row.cells().get(column)))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return PADDING + LETTER * longest;
    }

    /** For a spreadsheet: heads and lines by tabs, numbers with a plain minus. */
    String copied() {
        return Stream.concat(Stream.of(new FigureRow(heads)), rows.stream())
                .map(FigureRow::copied)
                .map(line -> line.replace('−', '-'))
                .collect(Collectors.joining("\n"));
    }
}
