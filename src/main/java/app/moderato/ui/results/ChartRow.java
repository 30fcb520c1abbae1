package app.moderato.ui.results;

import app.moderato.core.analysis.Comparison.Figures;
import app.moderato.core.analysis.LikertSummary;
import app.moderato.core.analysis.Statistic;
import app.moderato.core.analysis.inference.Interval;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.MeterBar;
import app.moderato.ui.control.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A concept's line in the chart card. Shows one concept after another, so that a new view costs no new nodes. */
final class ChartRow {
    /**
     * What a line is made for.
     *
     * @param bars 1, or 2 where the view is split
     */
    record Shape(boolean narrow, int bars, int points) {}

    private static final double LEAST_CHANCE = 0.01;
    private static final PseudoClass COLLAPSED = PseudoClass.getPseudoClass("collapsed");

    private final Shape shape;
    private final Messages messages;
    private final Numbers numbers = new Numbers();
    private final ChartGrid line;
    private final StackPane who = new StackPane();
    private final LikertRow row;
    private final List<Label> shares = new ArrayList<>();
    private final List<Label> ranges = new ArrayList<>();
    private final List<Label> means = new ArrayList<>();
    private final List<Tooltip> healths = new ArrayList<>();
    private final Label collapsed = new Label(HealthWords.COLLAPSED);
    private final IntervalMark interval;
    private final Tooltip intervalWords = new Tooltip();
    private final Label chance = new Label();
    private final Tooltip chanceWords = new Tooltip();
    private final MeterBar chanceBar = new MeterBar();
    private @Nullable String shown;

    ChartRow(Shape shape, Messages messages) {
        this.shape = shape;
        this.messages = messages;
        line = new ChartGrid(shape.narrow(), "chart-row");
        row = new LikertRow(shape.bars(), shape.points());
        interval = new IntervalMark(shape.bars());
        Tooltip.install(interval, intervalWords);
        who.setAlignment(Pos.CENTER_LEFT);
        line.add(who, ChartGrid.NAME, 0);
        line.add(row, ChartGrid.BARS, 0);
        line.add(shares(), ChartGrid.SHARE, 0);
        line.add(intervals(), ChartGrid.INTERVAL, 0);
        line.add(means(), ChartGrid.MEAN, 0);
        line.add(chance(), ChartGrid.CHANCE, 0);
    }

    private Node shares() {
        VBox box = new VBox(4);
        box.setAlignment(Pos.CENTER_LEFT);
        for (int bar = 0; bar < shape.bars(); bar++) {
            Label share = new Label();
            share.getStyleClass().add(shape.bars() == 1 ? "share" : "share-of-half");
            share.setMinWidth(Label.USE_PREF_SIZE);
            Label range = new Label();
            range.getStyleClass().add("range");
            range.setMinWidth(Label.USE_PREF_SIZE);
            range.setVisible(!shape.narrow());
            range.setManaged(!shape.narrow());
            HBox both = new HBox(share, range);
            both.getStyleClass().add("share-line");
            shares.add(share);
            ranges.add(range);
            box.getChildren().add(both);
        }
        return box;
    }

    private String words(Figures figures) {
        return messages.text(
                "results.chart.interval",
                numbers.exact(figures.value(Statistic.TOP2)),
                numbers.exact(figures.summary().top2Interval().low()),
                numbers.exact(figures.summary().top2Interval().high()),
                numbers.two(figures.summary().shownMeanInterval().low()),
                numbers.two(figures.summary().shownMeanInterval().high()));
    }

    private Node intervals() {
        collapsed.getStyleClass().add("collapsed-words");
        collapsed.setWrapText(true);
        collapsed.setTooltip(intervalWords);
        Shown.set(false, collapsed);
        StackPane both = new StackPane(interval, collapsed);
        both.setAlignment(Pos.CENTER);
        return both;
    }

    /** With the health of its scale a pointer away, and marked where that is bad. */
    private void mean(Label mean, Tooltip health, LikertSummary summary) {
        String words = HealthWords.of(summary);
        mean.setText(numbers.two(summary.shownMean()));
        mean.pseudoClassStateChanged(COLLAPSED, summary.collapsed());
        health.setText(words);
        mean.setTooltip(words.isEmpty() ? null : health);
        mean.setAccessibleHelp(words);
    }

    private Node means() {
        VBox box = new VBox(4);
        box.setAlignment(Pos.CENTER_RIGHT);
        for (int bar = 0; bar < shape.bars(); bar++) {
            Label mean = new Label();
            mean.getStyleClass().add("muted");
            means.add(mean);
            healths.add(new Tooltip());
            box.getChildren().add(mean);
        }
        return box;
    }

    private Node chance() {
        chance.getStyleClass().add("chance");
        chanceBar.getStyleClass().add("chance-bar");
        chanceBar.setVisible(!shape.narrow());
        chanceBar.setManaged(!shape.narrow());
        HBox both = new HBox(chance, chanceBar);
        both.getStyleClass().add("chance-line");
        return both;
    }

    ChartGrid line() {
        return line;
    }

    Shape shape() {
        return shape;
    }

    /** @param open gets the point of a pressed segment, from 1 */
    void show(RowContent content, Hanging hanging, Interval room, double control, IntConsumer open) {
        Figures figures = content.figures();
        List<LikertSummary> bars = content.bars();
        line.setId("row-" + figures.concept());
        row.setId("bars-" + figures.concept());
        if (!figures.concept().equals(shown)) {
            shown = figures.concept();
            who.getChildren().setAll(content.who());
        }
        row.show(
                bars.stream()
                        .map(summary -> new LikertRow.Bar(summary.pmf(), point -> content.words(summary, point)))
                        .toList(),
                hanging,
                open);
        for (int i = 0; i < bars.size(); i++) {
            LikertSummary summary = bars.get(i);
            shares.get(i).setText(numbers.value(Statistic.TOP2, summary.pmf().top2()));
            ranges.get(i)
                    .setText(
                            shape.bars() != 1
                                    ? content.half(summary)
                                    : summary.collapsed() ? "" : numbers.range(Statistic.TOP2, summary.top2Interval()));
            mean(means.get(i), healths.get(i), summary);
        }
        boolean standing = bars.stream().anyMatch(LikertSummary::collapsed);
        interval.setVisible(!standing);
        Shown.set(standing, collapsed);
        interval.show(bars.stream().map(RowContent::mark).toList(), room, control);
        intervalWords.setText(standing ? HealthWords.of(figures.summary()) : words(figures));

        double best = content.chance();
        chanceWords.setText(messages.text(
                "results.chart.loss",
                numbers.difference(
                        content.compared().by(),
                        figures.loss().on(content.compared().by()))));
        chance.setTooltip(chanceWords);
        chance.setText(numbers.chance(best));
        chance.getStyleClass().removeAll("muted", "strong");
        chance.getStyleClass().add(best < LEAST_CHANCE ? "muted" : "strong");
        chanceBar.show(new MeterBar.Fill(best < LEAST_CHANCE ? 0 : best, "accent"));
    }
}
