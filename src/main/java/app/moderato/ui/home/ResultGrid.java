package app.moderato.ui.home;

import app.moderato.core.analysis.inference.Interval;
import app.moderato.ui.control.ConceptBadge;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;

/** The concepts of the latest result, a line each. */
final class ResultGrid {
    private final GridPane grid;
    private final Messages messages;

    ResultGrid(GridPane grid, Messages messages) {
        this.grid = grid;
        this.messages = messages;
    }

    /** The figures of those that enough people rated; of the others, how many did. */
    void show(List<ResultRow> all) {
        grid.getChildren().clear();
        List<ResultRow> figures = all.stream().filter(ResultRow::enough).toList();
        if (figures.isEmpty()) {
            return;
        }
        Interval scale = scale(figures);
        double control = figures.stream()
                .filter(row -> row.concept().control())
                .mapToDouble(ResultRow::top2)
                .findFirst()
                .orElse(Double.NaN);
        for (int i = 0; i < all.size(); i++) {
            ResultRow row = all.get(i);
            if (row.enough()) {
                add(i, row, new IntervalPlot(row, scale, control));
            } else {
                Label few = new Label(messages.text("home.result.few", row.n()));
                few.getStyleClass().add("caption");
                grid.addRow(i, badge(row), who(row));
                grid.add(few, 2, i, GridPane.REMAINING, 1);
            }
        }
    }

    /** With some room around the intervals. */
    private static Interval scale(List<ResultRow> figures) {
        double low =
                figures.stream().mapToDouble(row -> row.interval().low()).min().orElse(0);
        double high =
                figures.stream().mapToDouble(row -> row.interval().high()).max().orElse(1);
        return new Interval(Math.max(0, low - 0.05), Math.min(1, high + 0.1));
    }

    private void add(int row, ResultRow result, IntervalPlot plot) {
        Label share = new Label(Figures.percent(result.top2()));
        share.getStyleClass().addAll("strong", "share");
        Label range = new Label(
                result.collapsed()
                        ? messages.text("home.result.collapsed")
                        : messages.text(
                                "home.result.range",
                                100 * result.interval().low(),
                                100 * result.interval().high()));
        range.getStyleClass().addAll("caption", "range");
        grid.addRow(row, badge(result), who(result), plot, share, range);
    }

    private static Node badge(ResultRow result) {
        return new ConceptBadge(result.concept().letter(), result.concept().control());
    }

    private Node who(ResultRow result) {
        Label name = new Label(result.concept().name());
        Label control = new Label(result.concept().control() ? messages.text("home.result.control") : "");
        control.getStyleClass().add("muted");
        HBox who = new HBox(4, name, control);
        who.getStyleClass().add("who");
        return who;
    }
}
