package app.moderato.ui.results;

import app.moderato.core.analysis.Comparison.Difference;
import app.moderato.core.analysis.LikertSummary;
import app.moderato.core.analysis.ModelComparison;
import app.moderato.core.analysis.ModelComparison.Row;
import app.moderato.core.analysis.Statistic;
import app.moderato.core.analysis.inference.Interval;
import app.moderato.ui.control.ConceptBadge;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.Messages;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

/** One concept by all models: a line for each, with its mark, its figure and how far it is from the first model's. */
final class ModelRow extends GridPane {
    /** As far apart as the marks of one plot. */
    private static final double LINE = 22;

    private static final double[] WIDTHS = {190, 130, 0, 48, 58, 66, 90, 92};
    private static final int NAME = 0;
    private static final int MODEL = 1;
    private static final int PLOT = 2;
    private static final int VALUE = 3;
    private static final int RANGE = 4;
    private static final int DIFFERENCE = 5;
    private static final int BETWEEN = 6;
    private static final int JUDGEMENT = 7;

    private static final Messages MESSAGES = Messages.beside(ModelRow.class);

    private ModelRow(String style) {
        getStyleClass().add(style);
        for (int column = 0; column < WIDTHS.length; column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            if (column == PLOT) {
                constraints.setHgrow(Priority.ALWAYS);
                constraints.setMinWidth(120);
                constraints.setPrefWidth(120);
            } else {
                constraints.setMinWidth(column == NAME || column == MODEL ? 60 : WIDTHS[column]);
                constraints.setPrefWidth(WIDTHS[column]);
            }
            constraints.setHalignment(column >= VALUE && column < JUDGEMENT ? HPos.RIGHT : HPos.LEFT);
            getColumnConstraints().add(constraints);
        }
    }

    static ModelRow head(ModelWords words) {
        ModelRow head = new ModelRow("models-head");
        head.text("results.chart.concept", NAME);
        head.text("results.models.model", MODEL);
        head.text(words.by() == Statistic.TOP2 ? "results.chart.top2" : "results.chart.mean", VALUE);
        head.text("results.models.interval", RANGE);
        head.text("results.models.difference", DIFFERENCE);
        head.text("results.models.interval", BETWEEN);
        return head;
    }

    private void text(String key, int column) {
        Label label = new Label(MESSAGES.text(key));
        label.setMinWidth(USE_PREF_SIZE);
        add(label, column, 0);
    }

    /** @param room what the axis of all rows spans */
    static ModelRow of(ModelWords words, Row row, Interval room) {
        ModelRow line = new ModelRow("models-row");
        line.setId("models-" + (row.concept().equals(ModelComparison.ALL) ? "all" : row.concept()));
        int models = row.summaries().size();
        for (int model = 0; model < models; model++) {
            RowConstraints height = new RowConstraints(LINE, LINE, LINE);
            height.setValignment(VPos.CENTER);
            line.getRowConstraints().add(height);
            line.model(words, row, model);
        }
        line.add(who(words, row), NAME, 0, 1, models);
        line.add(plot(words, row, room), PLOT, 0, 1, models);
        return line;
    }

    private static Node who(ModelWords words, Row row) {
        if (row.concept().equals(ModelComparison.ALL)) {
            Label all = new Label(MESSAGES.text("results.models.all"));
            all.getStyleClass().add("strong");
            return all;
        }
        ConceptName name = words.compared().name(row.concept());
        Label title = new Label(name.name());
        title.getStyleClass().add("strong");
        HBox who = new HBox(new ConceptBadge(name.letter(), name.control()), title);
        who.getStyleClass().add("concept-name");
        return who;
    }

    private static IntervalMark plot(ModelWords words, Row row, Interval room) {
        List<IntervalMark.Mark> marks = row.summaries().stream()
                .map(summary -> summary.map(words::mark).orElse(IntervalMark.Mark.NONE))
                .toList();
        IntervalMark plot = new IntervalMark(marks.size());
        plot.show(marks, room, Double.NaN);
        plot.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        plot.setAccessibleText(words.spoken(row));
        Tooltip.install(plot, new Tooltip(plot.getAccessibleText()));
        return plot;
    }

    private void model(ModelWords words, Row row, int model) {
        Label name = new Label(words.name(model));
        name.getStyleClass().add("muted");
        name.setTooltip(new Tooltip(name.getText()));
        add(name, MODEL, model);
        Optional<LikertSummary> summary = row.summaries().get(model);
        figure(summary.map(words::value).orElse("–"), VALUE, model, "strong");
        figure(summary.map(words::range).orElse(MESSAGES.text("results.others.few")), RANGE, model, "muted");
        if (model > 0) {
            row.differences().get(model - 1).ifPresent(found -> difference(words, found.on(words.by()), model));
        }
    }

    private void difference(ModelWords words, Difference difference, int model) {
        figure(words.difference(difference), DIFFERENCE, model, "strong");
        figure(words.range(difference), BETWEEN, model, "muted");
        Label pill = new Label(ModelWords.judgement(difference));
        pill.getStyleClass()
                .addAll(
                        "chip",
                        switch (difference.judgement()) {
                            case BETTER -> "accent";
                            case WORSE -> "low";
                            case INSIDE_NOISE, UNCLEAR -> "plain";
                        });
        add(pill, JUDGEMENT, model);
    }

    private void figure(String text, int column, int model, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(USE_PREF_SIZE);
        add(label, column, model);
    }
}
