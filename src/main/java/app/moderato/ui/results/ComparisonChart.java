package app.moderato.ui.results;

import app.moderato.core.analysis.LikertSummary;
import app.moderato.core.analysis.Statistic;
import app.moderato.core.analysis.inference.Interval;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** The lines of the chart card: heads, a line for each concept, the axis. Lines are kept from one view to the next. */
final class ComparisonChart {
    /** Opens the answers that lie behind a segment. */
    @FunctionalInterface
    interface Opening {
        /** @param point from 1 */
        void open(String concept, int point);
    }

    private final VBox box;
    private final Opening opening;
    private final Messages messages;
    private final List<ChartRow> rows = new ArrayList<>();
    private final Label share;
    private final Tooltip best = new Tooltip();
    private final AxisLabels axisLabels = new AxisLabels();
    private ChartGrid head;
    private ChartGrid axis;
    private boolean narrow;

    ComparisonChart(VBox box, Opening opening, Messages messages) {
        this.box = box;
        this.opening = opening;
        this.messages = messages;
        share = caption("results.chart.top2");
        head = head(false);
        axis = axis(false);
    }

    private ChartGrid head(boolean forNarrow) {
        ChartGrid line = new ChartGrid(forNarrow, "chart-head");
        line.add(caption("results.chart.concept"), ChartGrid.NAME, 0);
        line.add(share, ChartGrid.SHARE, 0, 2, 1);
        line.add(caption("results.chart.mean"), ChartGrid.MEAN, 0);
        Label chance = caption("results.chart.best");
        chance.setTooltip(best);
        line.add(chance, ChartGrid.CHANCE, 0);
        return line;
    }

    private ChartGrid axis(boolean forNarrow) {
        ChartGrid line = new ChartGrid(forNarrow, "chart-axis");
        line.add(axisLabels, ChartGrid.BARS, 0);
        return line;
    }

    private Label caption(String key) {
        Label label = new Label(messages.text(key));
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    void show(Compared compared, boolean nowNarrow) {
        if (nowNarrow != narrow) {
            narrow = nowNarrow;
            head = head(narrow);
            axis = axis(narrow);
        }
        share.setText(messages.text(narrow ? "results.chart.top2" : "results.chart.top2-interval"));
        best.setText(
                messages.text(compared.by() == Statistic.TOP2 ? "results.chart.best-top2" : "results.chart.best-mean"));
        List<RowContent> contents = compared.rows().stream()
                // there is no room to say which half is which; the table has both
                .map(figures -> RowContent.of(compared, figures, !narrow))
                .toList();
        fit(contents);
        fill(compared, contents);
        List<Node> lines = Stream.of(
                        Stream.of(head), rows.stream().map(ChartRow::line), tooFew(compared), Stream.of(axis))
                .<Node>flatMap(part -> part)
                .toList();
        if (!box.getChildren().equals(lines)) {
            box.getChildren().setAll(lines);
        }
    }

    /** Makes as many lines as are needed, each of the shape it is needed in. */
    private void fit(List<RowContent> contents) {
        for (int i = 0; i < contents.size(); i++) {
            ChartRow.Shape shape = new ChartRow.Shape(
                    narrow, contents.get(i).bars().size(), contents.get(i).points());
            if (i == rows.size()) {
                rows.add(new ChartRow(shape, messages));
            } else if (!rows.get(i).shape().equals(shape)) {
                rows.set(i, new ChartRow(shape, messages));
            }
        }
        rows.subList(contents.size(), rows.size()).clear();
    }

    private void fill(Compared compared, List<RowContent> contents) {
        List<LikertSummary> bars =
                contents.stream().flatMap(content -> content.bars().stream()).toList();
        Hanging hanging = Hanging.of(bars.stream().map(LikertSummary::pmf).toList());
        Interval room = IntervalMark.room(bars.stream().map(RowContent::mark).toList());
        double control =
                compared.control().map(figures -> figures.value(Statistic.TOP2)).orElse(Double.NaN);
        for (int i = 0; i < contents.size(); i++) {
            String concept = contents.get(i).figures().concept();
            rows.get(i).show(contents.get(i), hanging, room, control, point -> opening.open(concept, point));
        }
        List<Integer> ticks = hanging.ticks();
        axisLabels.show(
                ticks.stream().map(tick -> Math.abs(tick) + "%").toList(),
                (index, width) -> hanging.x(ticks.get(index), width));
    }

    private Stream<Node> tooFew(Compared compared) {
        return compared.numbers().tooFew().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> {
                    ChartGrid line = new ChartGrid(narrow, "chart-row");
                    line.add(RowContent.who(compared.name(entry.getKey())), ChartGrid.NAME, 0);
                    Label words = new Label(messages.text("results.chart.too-few", entry.getValue()));
                    words.getStyleClass().add("secondary");
                    line.add(words, ChartGrid.BARS, 0, 5, 1);
                    return line;
                });
    }
}
