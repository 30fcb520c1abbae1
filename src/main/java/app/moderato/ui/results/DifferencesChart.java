package app.moderato.ui.results;

import app.moderato.core.analysis.Comparison.Pair;
import app.moderato.core.analysis.NoiseFloor;
import app.moderato.core.analysis.Statistic;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The lines of the card of paired differences, and the axis below them; kept from one view to the next. */
final class DifferencesChart {
    private final VBox box;
    private final Messages messages;
    private final Numbers numbers = new Numbers();
    private final List<PairRow> rows = new ArrayList<>();
    private final PairGrid axisLine = new PairGrid("difference-axis");
    private final AxisLabels axisLabels = new AxisLabels();
    private final Label none = new Label();

    DifferencesChart(VBox box, Messages messages) {
        this.box = box;
        this.messages = messages;
        axisLine.add(axisLabels, PairGrid.PLOT, 0);
        none.getStyleClass().add("muted");
    }

    void show(Compared compared) {
        List<Pair> pairs = compared.numbers().pairs();
        if (pairs.isEmpty()) {
            none.setText(messages.text("results.pairs.none"));
            box.getChildren().setAll(none);
            return;
        }
        Statistic by = compared.by();
        NoiseFloor noise = compared.numbers().noise();
        DifferencePlot.Axis axis = DifferencePlot.Axis.of(
                pairs.stream().map(pair -> pair.difference().on(by)).toList(), noise == null ? 0 : noise.on(by));
        while (rows.size() < pairs.size()) {
            rows.add(new PairRow(messages));
        }
        for (int i = 0; i < pairs.size(); i++) {
            rows.get(i).show(compared, pairs.get(i), axis);
        }
        List<Double> ticks = axis.ticks();
        axisLabels.show(
                ticks.stream().map(tick -> tick(by, tick)).toList(), (index, width) -> axis.x(ticks.get(index), width));
        axisLine.suit(by);
        List<Node> lines = Stream.concat(rows.stream().limit(pairs.size()).map(PairRow::line), Stream.of(axisLine))
                .<Node>map(line -> line)
                .toList();
        if (!box.getChildren().equals(lines)) {
            box.getChildren().setAll(lines);
        }
    }

    /** Whole points, and as many decimals of a mean as its steps have. */
    private String tick(Statistic by, double value) {
        String text = numbers.signed(by, value);
        return text.equals("0.00") ? "0" : by == Statistic.TOP2 ? text : text.replaceFirst("(\\.\\d)0$", "$1");
    }
}
