package app.moderato.ui.results;

import app.moderato.core.analysis.Comparison.Figures;
import app.moderato.core.analysis.LikertSummary;
import app.moderato.core.analysis.LikertSummary.Interval;
import app.moderato.core.analysis.Statistic;
import app.moderato.core.rating.Pmf;
import app.moderato.ui.control.ConceptBadge;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.MeterBar;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The lines of the chart card: heads, a line for each concept, the axis. */
final class ComparisonChart {
    private final Compared compared;
    private final boolean narrow;
    private final Opening opening;
    private final Messages messages = Messages.beside(ComparisonChart.class);
    private final Numbers numbers = new Numbers();
    private final Hanging hanging;
    private final Interval room;
    private final double control;

    /** Opens the answers that lie behind a segment. */
    @FunctionalInterface
    interface Opening {
        /** @param point from 1 */
        void open(String concept, int point);
    }

    ComparisonChart(Compared compared, boolean narrow, Opening opening) {
        this.compared = compared;
        this.narrow = narrow;
        this.opening = opening;
        List<LikertSummary> all =
                compared.rows().stream().flatMap(this::bars).toList();
        hanging = Hanging.of(all.stream().map(LikertSummary::pmf).toList());
        room = IntervalMark.room(all.stream().map(ComparisonChart::mark).toList());
        control = compared.control()
                .map(figures -> figures.value(Statistic.TOP2))
                .orElse(Double.NaN);
    }

    /** In order from the top. */
    List<Node> lines() {
        Stream<Node> rows = compared.rows().stream().map(this::row);
        Stream<Node> hidden = compared.numbers().tooFew().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(entry -> tooFew(entry.getKey(), entry.getValue()));
        return Stream.of(Stream.of(head()), rows, hidden, Stream.<Node>of(axis()))
                .flatMap(lines -> lines)
                .toList();
    }

    private Node head() {
        ChartGrid line = new ChartGrid(narrow, "chart-head");
        line.add(caption("results.chart.concept"), ChartGrid.NAME, 0);
        Label share = caption(narrow ? "results.chart.top2" : "results.chart.top2-interval");
        line.add(share, ChartGrid.SHARE, 0, 2, 1);
        line.add(caption("results.chart.mean"), ChartGrid.MEAN, 0);
        Label best = caption("results.chart.best");
        best.setTooltip(new Tooltip(messages.text(
                compared.by() == Statistic.TOP2 ? "results.chart.best-top2" : "results.chart.best-mean")));
        line.add(best, ChartGrid.CHANCE, 0);
        return line;
    }

    private Label caption(String key) {
        Label label = new Label(messages.text(key));
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    private Node row(Figures figures) {
        ConceptName name = compared.name(figures.concept());
        List<LikertSummary> bars = bars(figures).toList();
        ChartGrid line = new ChartGrid(narrow, "chart-row");
        line.setId("row-" + figures.concept());
        line.add(who(name), ChartGrid.NAME, 0);
        LikertRow row = new LikertRow(
                bars.stream()
                        .map(summary -> new LikertRow.Bar(summary.pmf(), point -> words(name, summary, point)))
                        .toList(),
                hanging,
                point -> opening.open(figures.concept(), point));
        row.setId("bars-" + figures.concept());
        line.add(row, ChartGrid.BARS, 0);
        line.add(stacked(Pos.CENTER_LEFT, bars.stream().map(this::share).toList()), ChartGrid.SHARE, 0);
        IntervalMark interval = new IntervalMark(
                bars.stream().map(ComparisonChart::mark).toList(), room, control);
        Tooltip.install(interval, new Tooltip(messages.text(
                "results.chart.interval",
                numbers.exact(figures.value(Statistic.TOP2)),
                numbers.exact(figures.summary().top2Interval().low()),
                numbers.exact(figures.summary().top2Interval().high()))));
        line.add(interval, ChartGrid.INTERVAL, 0);
        line.add(stacked(Pos.CENTER_RIGHT, bars.stream().map(this::mean).toList()), ChartGrid.MEAN, 0);
        line.add(chance(figures), ChartGrid.CHANCE, 0);
        return line;
    }

    /** Its own bar, or one for each half of the interview. */
    private Stream<LikertSummary> bars(Figures figures) {
        if (compared.split() == null) {
            return Stream.of(figures.summary());
        }
        List<LikertSummary> halves = Stream.of(compared.split().early(), compared.split().late())
                .flatMap(half -> half.stream()
                        .filter(summary -> summary.concept().equals(figures.concept())))
                .toList();
        return halves.isEmpty() ? Stream.of(figures.summary()) : halves.stream();
    }

    private @Nullable String half(LikertSummary summary) {
        if (compared.split() == null) {
            return null;
        }
        if (compared.split().early().contains(summary)) {
            return messages.text("results.chart.early");
        }
        return compared.split().late().contains(summary) ? messages.text("results.chart.late") : null;
    }

    private static IntervalMark.Mark mark(LikertSummary summary) {
        return new IntervalMark.Mark(summary.pmf().top2(), summary.top2Interval());
    }

    private static HBox who(ConceptName name) {
        Label title = new Label(name.name());
        title.getStyleClass().add("strong");
        Label detail = new Label(name.detail());
        detail.getStyleClass().add("caption");
        VBox words = new VBox(title, detail);
        words.getStyleClass().add("concept-words");
        HBox who = new HBox(new ConceptBadge(name.letter(), name.control()), words);
        who.getStyleClass().add("concept-name");
        return who;
    }

    private String words(ConceptName name, LikertSummary summary, int point) {
        Pmf pmf = summary.pmf();
        String half = half(summary);
        return messages.text(
                "results.chart.segment",
                half == null ? name.name() : name.name() + ", " + half,
                point(point),
                numbers.exact(pmf.at(point)),
                summary.n(),
                numbers.exact(pmf.top2()),
                numbers.exact(summary.top2Interval().low()),
                numbers.exact(summary.top2Interval().high()));
    }

    /** Such as “4 Probably”. */
    private String point(int point) {
        RatingChoice rated = compared.rated();
        String number = Integer.toString(rated.lowest() + point - 1);
        String label = rated.labels().get(point - 1);
        return label.equals(number) ? number : number + " " + label;
    }

    private Node share(LikertSummary summary) {
        String half = half(summary);
        Label share = new Label(numbers.value(Statistic.TOP2, summary.pmf().top2()));
        share.getStyleClass().add(half == null ? "share" : "share-of-half");
        Label range = new Label(half == null ? numbers.range(Statistic.TOP2, summary.top2Interval()) : half);
        range.getStyleClass().add("range");
        range.setVisible(!narrow);
        range.setManaged(!narrow);
        range.setMinWidth(Label.USE_PREF_SIZE);
        share.setMinWidth(Label.USE_PREF_SIZE);
        HBox both = new HBox(share, range);
        both.getStyleClass().add("share-line");
        return both;
    }

    private Node mean(LikertSummary summary) {
        Label mean = new Label(numbers.two(summary.shownMean()));
        mean.getStyleClass().add("muted");
        Interval interval = summary.shownMeanInterval();
        mean.setTooltip(new Tooltip(messages.text(
                "results.chart.mean-interval", numbers.two(interval.low()), numbers.two(interval.high()))));
        return mean;
    }

    private static Node stacked(Pos alignment, List<Node> lines) {
        VBox box = new VBox(4, lines.toArray(Node[]::new));
        box.setAlignment(alignment);
        box.getStyleClass().add("stacked");
        return box;
    }

    private Node chance(Figures figures) {
        double chance = figures.best().on(compared.by());
        Label words = new Label(numbers.chance(chance));
        words.getStyleClass().add(chance < 0.01 ? "muted" : "strong");
        words.getStyleClass().add("chance");
        MeterBar bar = new MeterBar();
        bar.getStyleClass().add("chance-bar");
        bar.show(new MeterBar.Fill(chance < 0.01 ? 0 : chance, "accent"));
        bar.setVisible(!narrow);
        bar.setManaged(!narrow);
        HBox line = new HBox(words, bar);
        line.getStyleClass().add("chance-line");
        return line;
    }

    private Node tooFew(String concept, int n) {
        ChartGrid line = new ChartGrid(narrow, "chart-row");
        line.add(who(compared.name(concept)), ChartGrid.NAME, 0);
        Label words = new Label(messages.text("results.chart.too-few", n));
        words.getStyleClass().add("secondary");
        line.add(words, ChartGrid.BARS, 0, 5, 1);
        return line;
    }

    private Node axis() {
        ChartGrid line = new ChartGrid(narrow, "chart-axis");
        AxisLabels labels = new AxisLabels(
                hanging.ticks().stream().map(tick -> Math.abs(tick) + "%").toList(),
                (index, width) -> hanging.x(hanging.ticks().get(index), width));
        line.add(labels, ChartGrid.BARS, 0);
        return line;
    }
}
