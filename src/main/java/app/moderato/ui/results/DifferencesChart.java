package app.moderato.ui.results;

import app.moderato.core.analysis.Comparison.Difference;
import app.moderato.core.analysis.Comparison.Judgement;
import app.moderato.core.analysis.Comparison.Pair;
import app.moderato.core.analysis.NoiseFloor;
import app.moderato.core.analysis.Statistic;
import app.moderato.ui.control.ConceptBadge;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;

/** The lines of the card of paired differences, and the axis below them. */
final class DifferencesChart {
    private static final double[] WIDTHS = {74, 0, 58, 78, 92};
    /** Figures of means take more room than points. */
    private static final double[] WIDTHS_OF_MEANS = {74, 0, 58, 110, 92};

    private final Compared compared;
    private final Statistic by;
    private final Messages messages = Messages.beside(DifferencesChart.class);
    private final Numbers numbers = new Numbers();
    private final DifferencePlot.Axis axis;

    DifferencesChart(Compared compared) {
        this.compared = compared;
        by = compared.by();
        NoiseFloor noise = compared.numbers().noise();
        axis = DifferencePlot.Axis.of(
                compared.numbers().pairs().stream()
                        .map(pair -> pair.difference().on(by))
                        .toList(),
                noise == null ? 0 : noise.on(by));
    }

    List<Node> lines() {
        List<Node> lines = new ArrayList<>();
        compared.numbers().pairs().forEach(pair -> lines.add(line(pair)));
        GridPane below = grid("difference-axis");
        below.add(
                new AxisLabels(
                        axis.ticks().stream().map(this::tick).toList(),
                        (index, width) -> axis.x(axis.ticks().get(index), width)),
                1,
                0);
        lines.add(below);
        return lines;
    }

    /** Whole points, and as many decimals of a mean as its steps have. */
    private String tick(double value) {
        String text = numbers.signed(by, value);
        return text.equals("0.00") ? "0" : by == Statistic.TOP2 ? text : text.replaceFirst("(\\.\\d)0$", "$1");
    }

    private GridPane grid(String style) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add(style);
        double[] widths = by == Statistic.TOP2 ? WIDTHS : WIDTHS_OF_MEANS;
        for (int column = 0; column < widths.length; column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            if (widths[column] == 0) {
                constraints.setHgrow(Priority.ALWAYS);
                constraints.setMinWidth(0);
                constraints.setPrefWidth(0);
            } else {
                constraints.setMinWidth(widths[column]);
                constraints.setPrefWidth(widths[column]);
            }
            constraints.setHalignment(column == 2 || column == 3 ? HPos.RIGHT : HPos.LEFT);
            grid.getColumnConstraints().add(constraints);
            // a column without a node would lose its gap
            Region filler = new Region();
            filler.setMouseTransparent(true);
            grid.add(filler, column, 0);
        }
        RowConstraints whole = new RowConstraints();
        whole.setVgrow(Priority.ALWAYS);
        grid.getRowConstraints().add(whole);
        return grid;
    }

    private Node line(Pair pair) {
        Difference difference = pair.difference().on(by);
        GridPane line = grid("difference-line");
        line.setId("pair-" + pair.first() + "-" + pair.second());
        Label versus = new Label(messages.text("results.pairs.versus"));
        versus.getStyleClass().add("muted");
        HBox who = new HBox(badge(pair.first()), versus, badge(pair.second()));
        who.getStyleClass().add("pair-name");
        line.add(who, 0, 0);
        DifferencePlot plot = new DifferencePlot(difference, axis);
        plot.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        plot.setAccessibleText(spoken(pair, difference));
        Tooltip.install(plot, new Tooltip(spoken(pair, difference)));
        line.add(plot, 1, 0);
        Label value = new Label(numbers.difference(by, difference.value()));
        value.getStyleClass().add("strong");
        line.add(value, 2, 0);
        Label range = new Label(numbers.differences(by, difference.interval()));
        range.getStyleClass().add("muted");
        range.setMinWidth(Label.USE_PREF_SIZE);
        line.add(range, 3, 0);
        line.add(pill(difference), 4, 0);
        return line;
    }

    private ConceptBadge badge(String concept) {
        ConceptName name = compared.name(concept);
        return new ConceptBadge(name.letter(), name.control());
    }

    private Label pill(Difference difference) {
        Label pill = new Label(judgement(difference.judgement()));
        pill.getStyleClass().add("chip");
        switch (difference.judgement()) {
            case BETTER -> pill.getStyleClass().add("accent");
            case WORSE -> pill.getStyleClass().add("low");
            case INSIDE_NOISE, UNCLEAR -> {}
        }
        return pill;
    }

    String judgement(Judgement judgement) {
        return messages.text(
                switch (judgement) {
                    case BETTER -> "results.pairs.better";
                    case WORSE -> "results.pairs.worse";
                    case INSIDE_NOISE -> "results.pairs.noise";
                    case UNCLEAR -> "results.pairs.unclear";
                });
    }

    private String spoken(Pair pair, Difference difference) {
        return messages.text(
                "results.pairs.spoken",
                compared.name(pair.first()).name(),
                compared.name(pair.second()).name(),
                numbers.difference(by, difference.value()),
                numbers.differences(by, difference.interval()),
                judgement(difference.judgement()),
                pair.n(),
                numbers.p(difference.holm()));
    }

    /** What the differences are of, for the card's head. */
    String caption() {
        boolean paired = compared.numbers().pairs().stream().allMatch(Pair::paired);
        String unit = messages.text(by == Statistic.TOP2 ? "results.pairs.top2" : "results.pairs.mean");
        return messages.text(paired ? "results.pairs.same" : "results.pairs.others", unit);
    }

    /** The noise floor in words. */
    String noise() {
        NoiseFloor noise = compared.numbers().noise();
        if (noise == null) {
            return messages.text("results.pairs.no-floor");
        }
        String size = numbers.floor(by, noise.on(by));
        return switch (noise.origin()) {
            case CONTROL_TWICE -> messages.text("results.pairs.floor-control", size);
            case REPLICATES -> messages.text("results.pairs.floor-replicates", size);
        };
    }
}
